/*
 * Whatever is answered, in whatever order: a point is in exactly the state that its answers give reason for, and what
 * contacts are told of it never contradicts what staff are told.
 */
import { describe, expect, test } from 'vitest';
import { type Facts, turnOf } from '~/domain/onboarding/onboarding';
import { openDays, openUntil } from '~/domain/review/left-open';
import {
  type AnswerFact,
  type ItemReview,
  type ItemState,
  isAllForCall,
  isChecked,
  isLeft,
  isRight,
  isSettled,
  pointsOf,
  type ShownItem,
} from '~/domain/review/review';
import { act, drawnFrom, OPEN_UNTIL, Page, PEOPLE } from '../../support/story/played-page';

/** What was said of a point, as one reads it off the answers. */
function saidOf({ statementId, wordingId }: ShownItem, answers: AnswerFact[]) {
  const own = answers.filter((one) => one.statementId === statementId);
  const ofNow = PEOPLE.flatMap(
    (who) => own.findLast((one) => one.contactId === who && one.wordingId === wordingId) ?? [],
  );
  const unresolved = own.filter(
    ({ kind, resolution }) => (kind === 'corrected' || kind === 'added') && !resolution,
  );
  const stands = (outcome: string) =>
    own.some(
      (one) =>
        one.resolution?.outcome === outcome &&
        (one.wordingId === wordingId || one.resolution.wordingId === wordingId),
    );
  return {
    anything: own.length > 0,
    yes: ofNow.some((one) => one.kind === 'confirmed'),
    wantsToTalk: ofNow.some((one) => one.kind === 'talk' || one.resolution?.outcome === 'talk'),
    differ:
      ofNow.filter((one) => unresolved.includes(one)).length +
        (ofNow.some((one) => one.kind === 'confirmed') ? 1 : 0) >
      1,
    waits: unresolved.length > 0,
    agreed: stands('adopted'),
    suggested: stands('reworded'),
    isAnswered: ofNow.length > 0,
  };
}

/** What has to be so of a point for it to be in a state, and what can't be so then. */
const REASONS: Record<ItemState, (said: ReturnType<typeof saidOf>, review: ItemReview) => boolean> = {
  open: (said) => !said.anything,
  yes: (said) => said.yes && !said.waits && !said.wantsToTalk,
  sent: (said) => said.waits && !said.differ,
  back: (said) => said.suggested && !said.waits && !said.wantsToTalk,
  changed: (said) => said.anything && !said.isAnswered && !said.waits,
  talk: (said, review) => (review.isDisputed ? said.differ : said.wantsToTalk && !said.waits),
  done: (said) => said.agreed && !said.waits && !said.wantsToTalk,
};

/** Whose turn it is by what staff count, with nothing owed by the clock. */
function turnOn(page: Page, openPoint: Facts['openPoint'] = null) {
  const facts: Facts = {
    isClosed: false,
    isWithoutHandoff: false,
    submittedAt: null,
    receipt: { outcome: 'accepted', at: new Date(0) },
    publishedAt: new Date(0),
    introducedAt: new Date(0),
    hasAnswers: page.answers.length > 0,
    isSettled: isSettled(page.reviews, page.signedOff),
    isAllForCall: isAllForCall(page.reviews),
    openCorrections: page.unanswered.length,
    withSales: 0,
    openQuestions: 0,
    answerDueAt: null,
    introductionDueAt: new Date(0),
    acceptanceDueAt: new Date(0),
    firstContactDueAt: null,
    firstContactFrom: null,
    openPoint,
  };
  return turnOf(facts, new Date(0)).turn;
}

/** Every moment of two hundred histories of thirty acts. */
function throughHistories(look: (page: Page) => void) {
  for (let seed = 1; seed <= 200; seed++) {
    const page = new Page();
    const draw = drawnFrom(seed);
    const acts: string[] = [];
    for (let step = 0; step < 30; step++) {
      acts.push(act(page, draw));
      try {
        look(page);
      } catch (error) {
        throw new Error(`History ${seed}: ${acts.join(', ')}`, { cause: error });
      }
    }
  }
}

describe('a point', () => {
  test('is in one of the states there are, with the reasons of that state and none of another', () => {
    const met = new Set<ItemState>();
    throughHistories((page) => {
      for (const review of page.reviews) {
        met.add(review.state);
        const said = saidOf(review, page.answers);
        expect([review.state, REASONS[review.state](said, review), said]).toEqual([review.state, true, said]);
        expect(review.isDisputed).toBe(said.differ);
      }
    });
    expect([...met].sort()).toEqual(Object.keys(REASONS).sort());
  });

  test('is explained by an answer to it, and by none while nobody answered', () => {
    throughHistories((page) => {
      for (const { statementId, state, answer } of page.reviews) {
        expect(answer === null).toBe(state === 'open');
        if (!answer) continue;
        expect(page.answers.includes(answer)).toBe(true);
        expect(answer.statementId).toBe(statementId);
      }
    });
  });

  test('doesn’t depend on what was said of others', () => {
    throughHistories((page) => {
      const alone = page.shown.map((item) => {
        const one = new Page();
        one.shown = [item];
        one.answers = page.answers.filter((answer) => answer.statementId === item.statementId);
        return one.reviews[0];
      });
      expect(alone).toEqual(page.reviews);
    });
  });
});

describe('a point that was left open until a day', () => {
  test('has its day while it is for the call in those words, and in no other state', () => {
    const met = new Set<boolean>();
    throughHistories((page) => {
      for (const review of page.reviews) {
        const wasLeftOpen = page.leftOpen.some((one) => one.wordingId === review.wordingId);
        const day = openUntil(review, page.leftOpen);
        met.add(day !== null);
        expect(day).toBe(wasLeftOpen && review.state === 'talk' ? OPEN_UNTIL : null);
      }
    });
    expect(met).toEqual(new Set([true, false]));
  });

  test('waits for nobody before its day, and for customer success on it', () => {
    throughHistories((page) => {
      const days = openDays(pointsOf(page.shown, page.answers), page.leftOpen);
      const ahead = { from: new Date(1), dueAt: new Date(2) };
      const open = { from: new Date(0), dueAt: new Date(1) };
      expect(turnOn(page, days.length > 0 ? ahead : null)).toBe(turnOn(page));
      if (days.length > 0) expect(turnOn(page, open)).toBe('cs');
    });
  });
});

describe('what contacts are told never contradicts what staff are told', () => {
  test('a point that is with us waits on our list, and one on our list is never theirs or agreed', () => {
    throughHistories((page) => {
      const waiting = new Set(page.unanswered.map((answer) => answer.statementId));
      for (const { statementId, state } of page.reviews) {
        const onOurList = waiting.has(statementId);
        expect([state, onOurList]).toEqual([state, state === 'sent' || (onOurList && state === 'talk')]);
      }
    });
  });

  test('it is their turn for us exactly while their page asks something of them and nothing is with us', () => {
    throughHistories((page) => {
      const { reviews } = page;
      const isAsked =
        reviews.some((one) => isLeft(one.state) || one.state === 'back') || page.isWaitingForName;
      const isWithUs = page.unanswered.length > 0 || isAllForCall(reviews);
      if (isAllForCall(reviews)) expect(isAsked).toBe(false);
      if (page.unanswered.some((one) => one.kind === 'added')) expect(page.isWaitingForName).toBe(false);
      expect([turnOn(page) === 'customer', isAsked, isWithUs]).toEqual([
        isAsked && !isWithUs,
        isAsked,
        isWithUs,
      ]);
    });
  });

  test('what is settled asks nothing of anybody’s, but for what was added since', () => {
    throughHistories((page) => {
      if (!isSettled(page.reviews, page.signedOff)) return;
      expect(page.reviews.every((one) => isChecked(one.state))).toBe(true);
      expect(page.reviews.some((one) => isRight(one.state))).toBe(true);
      expect(page.isWaitingForName).toBe(false);
      expect(turnOn(page)).toBe(page.unanswered.length > 0 ? 'cs' : 'nobody');
    });
  });
});

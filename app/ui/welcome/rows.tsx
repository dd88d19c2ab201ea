import type { SystemArea } from '../../domain/statement/statement';
import { UNKNOWN } from '../../speech/en/our-questions';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import { Face } from '../kit/face';
import { Tag } from '../kit/tag';
import { AnswerUnknown } from '../review/add';
import { Item } from './item';
import { Said } from './said-words';
import { AREA_TAGS } from './words';

export function People({ items }: { items: WelcomeItem[] }) {
  return (
    <div className="rows">
      {items.map((item) => (
        <Item
          key={item.id}
          item={item}
          look="item--who"
          isShort
          face={<Face name={item.shown.title} />}
          aside={item.isReader ? ', that’s you' : null}
        >
          {item.plays || item.shown.more || item.was ? (
            <p className="more" dir="auto">
              {item.plays ? <b>{item.plays}</b> : null}
              {item.plays && (item.shown.more || item.was?.more) ? ' · ' : null}
              <Said item={item} field="more" />
            </p>
          ) : null}
        </Item>
      ))}
    </div>
  );
}

interface SystemsProps {
  items: WelcomeItem[];
  /** What we ask. */
  unknown: SystemArea[];
}

export function Systems({ items, unknown }: SystemsProps) {
  return (
    <div className="rows">
      {items.map((item) => (
        <Item
          key={item.id}
          item={item}
          look="item--fact"
          isShort
          aside={item.area ? <Tag>{AREA_TAGS[item.area]}</Tag> : null}
        >
          <p dir="auto">
            <Said item={item} field="more" />
          </p>
        </Item>
      ))}
      {unknown.map((area) => (
        <div className="item" key={area} id={`ask-${area}`} tabIndex={-1} data-state="open">
          <h3>We’d like to know: {UNKNOWN[area].question}</h3>
          <AnswerUnknown area={area} />
        </div>
      ))}
    </div>
  );
}

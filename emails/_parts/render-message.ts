import { createElement } from 'react';
import { render } from 'react-email';
import type { Message } from '../welcome-link';
import type { Changeable } from './changeable';
import { subjectLine } from './header-text';
import { type Face, Wearing } from './style';
import type { Template } from './template';
import { textTwin } from './text-twin';

export async function renderMessage<Props extends object>(
  template: Template<Props>,
  props: Props & Changeable,
  face?: Face,
): Promise<Message> {
  const letter = createElement(template.default, props);
  const html = await render(face ? createElement(Wearing, { value: face }, letter) : letter);
  return { subject: subjectLine(template.subject(props)), html, text: textTwin(html) };
}

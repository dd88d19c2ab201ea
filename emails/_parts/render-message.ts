import { createElement } from 'react';
import { render } from 'react-email';
import type { Message } from '../welcome-link';
import type { Changeable } from './changeable';
import { subjectLine } from './header-text';
import type { Template } from './template';
import { textTwin } from './text-twin';

export async function renderMessage<Props extends object>(
  template: Template<Props>,
  props: Props & Changeable,
): Promise<Message> {
  const html = await render(createElement(template.default, props));
  return { subject: subjectLine(template.subject(props)), html, text: textTwin(html) };
}

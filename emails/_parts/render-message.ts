import { createElement } from 'react';
import { render } from 'react-email';
import type { Message } from '../welcome-link';
import { subjectLine } from './header-text';
import type { Template } from './template';
import { textTwin } from './text-twin';

export async function renderMessage<Props extends object>(
  template: Template<Props>,
  props: Props,
): Promise<Message> {
  const html = await render(createElement(template.default, props));
  return { subject: subjectLine(template.subject(props)), html, text: textTwin(html) };
}

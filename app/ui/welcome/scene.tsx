import { createContext, type ReactNode, useContext } from 'react';
import type { SaidThreadLink } from '../../speech/welcome/said-page';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';

/** What every part of the page needs to know of the whole. */
type Scene = {
  /** First name of whoever looks after the customer, or of the colleague who stands in. */
  host: string;
  vendor: string;
  /** Whose page it is. */
  readerId: string;
  /** Where questions about the page as a whole are asked. */
  pageId: string;
  /** What was asked so far. */
  threads: SaidThreadLink[];
  /** A form that came back. */
  reply?: FormReply;
  /** Looked at by staff: everything is there, nothing can be sent. */
  isPreview: boolean;
  /** Nothing is taken up any more: only what came back with typed words in it still stands in its form. */
  isClosed: boolean;
};

const SceneContext = createContext<Scene>({
  host: '',
  vendor: '',
  readerId: '',
  pageId: '',
  threads: [],
  isPreview: false,
  isClosed: false,
});

export const WelcomeScene = SceneContext.Provider;
export const useScene = () => useContext(SceneContext);

/** The reply to a form of this name, if it is the one that came back. */
export function useReply(form: string): FormReply | undefined {
  const { reply } = useScene();
  return reply?.form === form ? reply : undefined;
}

interface PostFormProps {
  action: string;
  className?: string;
  children: ReactNode;
}

/** A form of the page. In the preview it is one that no button and no key can send. */
export function PostForm({ action, className, children }: PostFormProps) {
  const { isPreview } = useScene();
  if (isPreview)
    return (
      <form className={className} method="dialog">
        {children}
      </form>
    );
  return (
    <Form className={className} action={action}>
      {children}
    </Form>
  );
}

interface PressProps {
  look: 'main' | 'main btn--big' | 'soft' | 'bare';
  name?: string;
  value?: string;
  formAction?: string;
  /** All that it says, where only its beginning is to be seen. */
  label?: string;
  children: ReactNode;
}

/** The button of such a form. */
export function Press({ look, label, children, ...target }: PressProps) {
  const { isPreview } = useScene();
  return (
    <button
      type={isPreview ? 'button' : 'submit'}
      className={`btn btn--${look}`}
      aria-label={label}
      {...(isPreview ? {} : target)}
    >
      {children}
    </button>
  );
}

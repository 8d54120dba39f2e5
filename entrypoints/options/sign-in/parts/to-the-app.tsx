import { OpenApp } from '../../../../components/marks/open-app';
import type { CardProps } from './card-props';

/** The end of a sign-in is the app, not a closed tab: it comes to the front, and this page is done with. */
export function ToTheApp({ flow, deeds, onOpenApp, plain = false }: CardProps & { plain?: boolean }) {
  if (onOpenApp === null) return null;
  const go = () => {
    onOpenApp();
    deeds.cancel();
  };
  return <OpenApp name={flow.app.name} plain={plain} onOpen={go} />;
}

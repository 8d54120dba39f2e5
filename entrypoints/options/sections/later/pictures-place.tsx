import type { PageProps } from '../page-props';
import { useLoaded } from './use-loaded';

/** Loaded once there are any. */
export const PicturesPlace = (props: PageProps) =>
  Object.values(props.state.views).some(({ pictures }) => pictures) && <LoadedPictures {...props} />;

function LoadedPictures(props: PageProps) {
  const Pictures = useLoaded(loadPictures);
  return Pictures && <Pictures {...props} />;
}

const loadPictures = () => import('./pictures').then(({ Pictures }) => Pictures);

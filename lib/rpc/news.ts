import { NEWS_CHANNEL, type News } from './contract';

/** Hears what the worker tells every open page; gives the way to stop listening. */
export function onNews(listener: (news: News) => void): () => void {
  const channel = new BroadcastChannel(NEWS_CHANNEL);
  channel.onmessage = (event: MessageEvent<News>) => listener(event.data);
  return () => channel.close();
}

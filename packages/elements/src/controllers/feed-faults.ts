// What has something to say of a feed, loaded when there is.
export { parseFeed, parseFeedText } from '@network-meetings/core';

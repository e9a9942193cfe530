/** A step of starting a broker. */
export type BrokerProgress =
  /** Another process starts it, or installs the same gems. */
  | { readonly kind: 'waiting' }
  /** Once for each folder. */
  | { readonly kind: 'installing'; readonly folder: string }
  /** The `count`th gem. */
  | { readonly kind: 'gem'; readonly name: string; readonly count: number }
  | { readonly kind: 'booting' };

export type Say = (progress: BrokerProgress) => void;

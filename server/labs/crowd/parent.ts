/** A child's line to the process that started it. */

/**
 * Takes orders from the parent, one after the other, and ends with it: whoever kills the parent leaves no hall behind.
 * @param read throws where that is no order
 */
export function takeOrders<Order>(read: (order: unknown) => Order, take: (order: Order) => void): void {
  process.on('message', (order) => take(read(order)));
  process.on('disconnect', () => process.exit());
}

/** Tells the parent something. */
export function tellParent(told: object): void {
  process.send?.(told);
}

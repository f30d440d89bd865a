() => self[Symbol.for('stillright.picture')]?.()

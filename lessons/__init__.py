"""An interactive course on instalment credit: what it costs, what happens when it is not paid, who may collect it."""

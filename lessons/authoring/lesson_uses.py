"""Uses <- the sources of the lessons: which lesson shows which law box, and which one opens which simulator."""

import ast
from collections import defaultdict

from lessons.authoring.house import House
from lessons.authoring.source import read


class Uses:
    """Which lessons [number] name something in their code."""

    def __init__(self, house: House) -> None:
        self._boxes: dict[str, list[str]] = defaultdict(list)
        self._names: dict[str, list[str]] = defaultdict(list)
        for path in house.sources():
            number = path.stem[:2]
            for cell in read(path, house).code:
                for node in ast.walk(ast.parse(cell.text)):
                    if isinstance(node, ast.Name):
                        self._names[node.id].append(number)
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "law_box":
                        names = [one.value for one in node.args if isinstance(one, ast.Constant)]
                        self._boxes[str(names[0] if names else "")].append(number)

    def box(self, name: str) -> list[str]:
        """Return the lessons that show a law box."""
        return sorted(set(self._boxes.get(name, ())))

    def simulator(self, name: str) -> list[str]:
        """Return the lessons that open a simulator."""
        return sorted(set(self._names.get(name, ())))

"""YAML read as plain strings, for whatever is data here: the law files, the cases."""

from collections.abc import Hashable
from typing import Any

import yaml


class Strings(yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader):  # type: ignore[misc]
    """Loads every scalar as a string: no date, number, yes or no is guessed; a key written twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Return a mapping; raises MarkedYAMLError, which knows the line, for a key written twice."""
        keys = [key.value for key, _ in node.value]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            raise yaml.MarkedYAMLError(problem=f"key “{twice}” is written twice", problem_mark=node.start_mark)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep=True)
        return mapping

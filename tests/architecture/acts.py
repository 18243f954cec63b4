"""Rules 5 and 7: no view writes, no query without a viewer, every refusal has its sentence, ports are typed."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.rooms import MANAGERS
from tests.architecture.tree import Finding, Module, Tree

THIN = ("views", "tasks", "ports", "forms", "urls")
WRITES = {"save", "create", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
# asked before there is a viewer: they tell who comes
BEFORE_THE_VIEWER = {
    "samsyn.access.queries.viewer_for_session",
    "samsyn.access.queries.viewer_for_link",
    "samsyn.access.queries.viewer_for",
    "samsyn.access.queries.municipalities_of",
    "samsyn.access.queries.link_by_token",
    "samsyn.access.queries.deputies_today",
    "samsyn.accounts.queries.user_with_address",
    "samsyn.api.queries.caller_by_token",
    "samsyn.access.queries.roles_everywhere",  # the demo's list of log-ins
    "samsyn.incidents.queries.units.units_everywhere",  # the demo's list of phones
    "samsyn.incidents.queries.links.device_of",
    "samsyn.incidents.queries.links.viewer_for_device",
    "samsyn.incidents.queries.links.link_by_token",
    "samsyn.incidents.queries.feeds.feed_by_token",
    "samsyn.followup.queries.follow_ups.proofs",  # how a prefetch reads, not what: the viewer's rows ask
}
# done while nobody is logged in, or for all municipalities by a job that makes a viewer for each
WITHOUT_BY = {
    "samsyn.access.commands.links.redeem_link",
    "samsyn.access.commands.links.send_fresh_link",
    "samsyn.accounts.commands.add_municipality",
    "samsyn.followup.commands.mails.remind_all_due",
    "samsyn.incidents.commands.links.open_link",
    "samsyn.incidents.commands.mails.plan_all_digests",
    "samsyn.incidents.commands.daily.dispose_all_daily",
    "samsyn.incidents.commands.learning.learn_everywhere",
    "samsyn.incidents.commands.reminders.remind_all_silent",
}


def writes_outside_commands(tree: Tree) -> Iterator[Finding]:
    """Writes in views, tasks, ports, forms and URLs."""
    for module in _of_kinds(tree, THIN):
        for node in ast.walk(module.syntax):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and _writes(node, node.func)
            ):
                yield module.finding(node.lineno, f"{module.kind} writes: .{node.func.attr}()")


def _writes(call: ast.Call, function: ast.Attribute) -> bool:
    if function.attr == "save" and call.args:
        return False  # a workbook is saved to a stream; a row is saved to nothing
    # a dict has update() too: a queryset's comes after a call or a manager
    of_queryset = isinstance(function.value, ast.Call) or getattr(function.value, "attr", "") == "objects"
    return function.attr in WRITES or (function.attr == "update" and of_queryset)


def queries_without_viewer(tree: Tree) -> Iterator[Finding]:
    """Public functions of queries that open a table, themselves or by a private function, unasked by a viewer."""
    for module in _of_kinds(tree, ("queries", "published", "figures")):
        functions = {node.name: node for node in module.syntax.body if isinstance(node, ast.FunctionDef)}
        for name, node in functions.items():
            name_, type_ = _first_argument(node)
            # rows that a viewer has asked for already may be told more about
            asked = (name_, type_) in (("viewer", "Viewer"), ("visitor", "Visitor")) or type_.startswith(
                "QuerySet["
            )
            if name.startswith("_") or asked or f"{module.name}.{name}" in BEFORE_THE_VIEWER:
                continue
            if _opens_table(name, functions, set()):
                yield module.finding(node.lineno, f"the query {name} is not asked by a viewer")


def _first_argument(node: ast.FunctionDef) -> tuple[str, str]:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    if not arguments or arguments[0].annotation is None:
        return ("", "")
    return (arguments[0].arg, ast.unparse(arguments[0].annotation))


def _opens_table(name: str, functions: dict[str, ast.FunctionDef], seen: set[str]) -> bool:
    seen.add(name)
    for node in ast.walk(functions[name]):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS:
            return True
        called = node.id if isinstance(node, ast.Name) else ""
        if (
            called.startswith("_")
            and called in functions
            and called not in seen
            and _opens_table(called, functions, seen)
        ):
            return True
    return False


def commands_without_by(tree: Tree) -> Iterator[Finding]:
    """Commands that other packages may call, but that take something by position or have no `by`."""
    for module in _of_kinds(tree, ("commands",)):
        if module.package in ("audit", "jobs"):
            continue  # record() and enqueue() are called inside a command
        for node in module.syntax.body:
            if isinstance(node, ast.FunctionDef) and node.name in _offered(tree, module):
                names = {argument.arg for argument in node.args.kwonlyargs}
                is_verb = not (node.args.args or node.args.posonlyargs) and names & {"by", "visitor"}
                if not is_verb and f"{module.name}.{node.name}" not in WITHOUT_BY:
                    yield module.finding(
                        node.lineno, f"the command {node.name} needs keyword-only arguments with by="
                    )


def _offered(tree: Tree, module: Module) -> set[str]:
    """A folder of commands offers what its __init__ names; a single file all that is public."""
    folder = tree.by_name.get(f"samsyn.{module.package}.commands")
    if folder is not None and folder is not module:
        return {
            name for imported in folder.imports if imported.module == module.name for name in imported.names
        }
    names = {node.name for node in module.syntax.body if isinstance(node, ast.FunctionDef)}
    return {name for name in names if not name.startswith("_")}


def refusals(tree: Tree) -> Iterator[Finding]:
    """Refusal codes without a sentence, sentences without a refusal, parameters that a sentence lacks."""
    said = {
        code: (module, line, text)
        for module in tree.modules
        for code, line, text in _words(module, "SENTENCES")
    }
    used: set[str] = set()
    for module in tree.modules:
        for pattern, call in _refused(module):
            codes = [code for code in said if pattern and re.fullmatch(pattern, code)]
            used.update(codes)
            if pattern is None:
                yield module.finding(
                    call.lineno, "a refusal's code is written out, so that its sentence can be found"
                )
            elif not codes:
                yield module.finding(call.lineno, f"{_plain(pattern)} has no sentence in wording")
            for code in codes:
                missing = sorted(_placeholders(said[code][2]) - _params(call))
                if missing:
                    yield module.finding(call.lineno, f"{code} lacks {', '.join(missing)} for its sentence")
    for code, (module, line, _) in said.items():
        if code not in used:
            yield module.finding(line, f"{code} is never refused")


def _words(module: Module, name: str) -> Iterator[tuple[str, int, str]]:
    """Code, line and text of each entry in the dictionary `name` of a wording module."""
    if module.kind != "wording":
        return
    for node in module.syntax.body:
        target = getattr(node, "target", None) or next(iter(getattr(node, "targets", [])), None)
        if (
            isinstance(target, ast.Name)
            and target.id == name
            and isinstance(getattr(node, "value", None), ast.Dict)
        ):
            for key, value in zip(node.value.keys, node.value.values, strict=True):  # type: ignore[attr-defined]  # a Dict
                if isinstance(key, ast.Constant):
                    yield str(key.value), key.lineno, ast.unparse(value)


def _refused(module: Module) -> Iterator[tuple[str | None, ast.Call]]:
    """Each refusal with its code as a pattern: f"plans.long_{name}" may be any sentence that begins so."""
    if module.name in ("samsyn.base.refusal", "samsyn.privacy.rules.span"):
        return
    for node in ast.walk(module.syntax):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("Refusal", "Conflict", "PersonRefusal")
        ):
            yield _pattern(node.args[0] if node.args else None), node


def _pattern(code: ast.expr | None) -> str | None:
    if isinstance(code, ast.Constant):
        return re.escape(str(code.value))
    if isinstance(code, ast.JoinedStr) and isinstance(code.values[0], ast.Constant):
        return "".join(
            re.escape(str(v.value)) if isinstance(v, ast.Constant) else r"\w+" for v in code.values
        )
    return None


def _plain(pattern: str) -> str:
    return re.sub(r"\\(?!w)(.)", r"\1", pattern).replace("\\w+", "…")


def _placeholders(sentence: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)", sentence))


def _params(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg}


def acts(tree: Tree) -> Iterator[Finding]:
    """Verbs that are recorded without words for the log, and words for what is never recorded."""
    said = {act: (module, line) for module in tree.modules for act, line, _ in _words(module, "ACTS")}
    texts = {text for module in tree.modules for text in _texts(module)}
    open_ended = [re.compile(text) for text in texts if r"\w+" in text]
    for module in tree.modules:
        for node in ast.walk(module.syntax):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record" and len(node.args) > 1:
                pattern = _pattern(node.args[1])
                if pattern and not any(re.fullmatch(pattern, act) for act in said):
                    yield module.finding(node.lineno, f"{_plain(pattern)} has no words in ACTS")
    for act, (module, line) in said.items():
        if re.escape(act) not in texts and not any(pattern.fullmatch(act) for pattern in open_ended):
            yield module.finding(line, f"{act} is never recorded")


def _texts(module: Module) -> Iterator[str]:
    """Every text outside wording, as a pattern: a verb may be handed on before it is recorded."""
    if module.kind != "wording":
        for node in ast.walk(module.syntax):
            pattern = _pattern(node) if isinstance(node, ast.Constant | ast.JoinedStr) else None
            if pattern and "." in pattern:
                yield pattern


def untyped_ports(tree: Tree) -> Iterator[Finding]:
    """Ports that do not say what is plugged in, or whose records are not frozen dataclasses."""
    for module in _of_kinds(tree, ("sockets",)):
        for node in module.syntax.body:
            if isinstance(node, ast.Assign) and "Port(" in ast.unparse(node.value):
                yield module.finding(node.lineno, "a port says its type: NAME: Port[Record] = Port(…)")
            elif isinstance(node, ast.ClassDef) and not any(
                "frozen=True" in ast.unparse(d) for d in node.decorator_list
            ):
                yield module.finding(node.lineno, f"{node.name} is not a frozen dataclass")


def _of_kinds(tree: Tree, kinds: tuple[str, ...]) -> list[Module]:
    return [module for module in tree.modules if module.kind in kinds]

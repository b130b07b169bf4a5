using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Actions;

namespace Plumbline.App.Definitions.Actions;

/// <summary>action-updates.csv.</summary>
internal sealed class ActionUpdatesKind : TableKind<ActionUpdate>
{
    internal override FactKind Name { get; } = FactKind.Of("action-update");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("action-updates.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["action", "at", "by", "text"];

    internal override IReadOnlyCollection<string> Required { get; } = ["action", "at", "by", "text"];

    internal override bool IsInPicture => false;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["action"] = PrintedAs.Code, ["at"] = PrintedAs.Time };

    internal override IReadOnlyCollection<string> Content { get; } = ["text"];

    internal override DefinitionKind? ParentKind => ActionsKind.Instance;

    internal override string Key(ActionUpdate value) => $"{Written.Time(value.At)}|{value.By}";

    internal override string Parent(ActionUpdate value) => value.Action.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ActionUpdate value) =>
        [("action", value.Action.ToString()), ("at", Written.Time(value.At)), ("by", value.By), ("text", value.Text)];

    private protected override string InWords(ActionUpdate value) => $"the note of {value.By} at {Written.Time(value.At)} on action {value.Action}";

    private protected override ActionUpdate? ReadRow(TableRow row, WorkspaceContext context) => new(
        row.Required("action", text => ActionCode.Parse(text).Then<ActionCode>(code => context.Actions.Check(text!) is { } problem ? problem : code))!,
        row.RequiredTime("at"),
        row.RequiredText("by", "the job title of who wrote it"),
        row.RequiredText("text", "what is to be said"));
}

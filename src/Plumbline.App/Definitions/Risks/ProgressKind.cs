using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/progress.csv.</summary>
internal sealed class ProgressKind : TableKind<ProgressNote>
{
    internal override FactKind Name { get; } = FactKind.Of("risk-progress");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/progress.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["risk", "at", "by", "text"];

    internal override IReadOnlyCollection<string> Required { get; } = ["risk", "at", "by", "text"];

    internal override bool IsInPicture => false;

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal) { ["risk"] = PrintedAs.Code, ["at"] = PrintedAs.Time };

    internal override IReadOnlyCollection<string> Content { get; } = ["text"];

    internal override DefinitionKind? ParentKind => RisksKind.Instance;

    /// <summary>The only instance.</summary>
    internal static ProgressKind Instance { get; } = new();

    internal override string Key(ProgressNote value) => $"{Written.Time(value.At)}|{value.By}";

    /// <summary>The day of a note, as its key says.</summary>
    internal static DateOnly DayOf(string key) => DateOnly.ParseExact(key.AsSpan(0, "yyyy-MM-dd".Length), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal override string Parent(ProgressNote value) => value.Risk.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(ProgressNote value) =>
        [("risk", value.Risk.ToString()), ("at", Written.Time(value.At)), ("by", value.By), ("text", value.Text)];

    private protected override string InWords(ProgressNote value) => $"the note of {value.By} at {Written.Time(value.At)} on risk {value.Risk}";

    private protected override ProgressNote? ReadRow(TableRow row, WorkspaceContext context) =>
        new(row.Risk(context)!, row.RequiredTime("at"), row.RequiredText("by", "the job title of who wrote it"), row.RequiredText("text", "what is to be said"));
}

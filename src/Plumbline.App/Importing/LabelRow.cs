using System.Globalization;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Tables;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>A row of a file of labels to settle, which a person edits in a spreadsheet.</summary>
/// <param name="Label">The text, as the imported file writes it.</param>
/// <param name="Kind">What it stands for: <c>indicator</c>, <c>unit</c>, <c>item</c>, <c>status</c>.</param>
/// <param name="Place">Where it first occurs.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Example">A figure of its first row.</param>
/// <param name="Proposal">The code of the most similar; empty where nothing is similar.</param>
/// <param name="Score">How similar that is, in per cent.</param>
/// <param name="Decision">A code, a status or <c>skip</c>; empty while undecided.</param>
public sealed record LabelRow(string Label, string Kind, string Place, string Rows, string Example, string Proposal, string Score, string Decision)
{
    /// <summary>The columns of the file.</summary>
    public static Table<LabelRow> Table { get; } = new Table<LabelRow>("labels")
        .Text("label", row => row.Label)
        .Text("kind", row => row.Kind)
        .Text("place", row => row.Place)
        .Figure("rows", row => row.Rows)
        .Text("example", row => row.Example)
        .Text("proposal", row => row.Proposal)
        .Figure("score", row => row.Score)
        .Text("decision", row => row.Decision)
        .Text("name", row => row.Name)
        .Text("others", row => row.Others)
        .Text("remark", row => row.Remark);

    /// <summary>The name of what the proposal’s code stands for.</summary>
    public string Name { get; init; } = "";

    /// <summary>The second and the third proposal: <c>incidents (New patient safety incidents, 61%)</c>.</summary>
    public string Others { get; init; } = "";

    /// <summary>What speaks against the proposal: <c>says target</c>; empty where nothing does.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The row of a text, decided where its proposal is likely to be right.</summary>
    internal static LabelRow Of(UnsettledText text) => new(
        text.Label, Names<MappingKind>.Of(text.Kind), text.Place, text.Rows.ToString(CultureInfo.InvariantCulture), text.Example.ToString(),
        text.Near.Count == 0 ? "" : text.Near[0].Code,
        text.Near.Count == 0 ? "" : text.Near[0].Score.ToString("0%", CultureInfo.InvariantCulture),
        text.Likely?.Code ?? "")
    {
        Name = text.Near.Count == 0 ? "" : text.Near[0].Name,
        Others = string.Join("; ", text.Near.Skip(1).Select(near => string.Create(CultureInfo.InvariantCulture, $"{near.Code} ({near.Name}, {near.Score:0%})"))),
        Remark = text.IsPlan ? UnsettledText.PlanRemedy : text.Near.Count == 0 ? "" : text.Near[0].Against ?? "",
    };

    /// <summary>The key of the text that the row settles: one for all its spellings.</summary>
    internal string Key => (Names<MappingKind>.Parse(Kind).TryGet(out var kind, out _) ? kind : MappingKind.Indicator) switch
    {
        MappingKind.Indicator => new LabelMapping(Label, null).TextKey,
        MappingKind.Unit => UnitMapping.KeyOf(Label),
        MappingKind.Item => ItemMapping.KeyOf(null, Label),
        MappingKind.Status => TextReading.KeyOf(Label),
    };
}

using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>An objective with the risks that threaten it first of all.</summary>
internal sealed record ObjectiveRisks(string Name, IReadOnlyList<RiskFile> Risks);

/// <summary>The principal risks by objective.</summary>
internal static class PrincipalRisks
{
    /// <summary>Each risk under the first objective of its sheet, the objectives in their order; last those without one.</summary>
    internal static IReadOnlyList<ObjectiveRisks> ByObjective(BoardRecords records, IReadOnlyList<RiskFile> files)
    {
        var known = records.Objectives.Select(objective => new ObjectiveRisks(objective.Name, [.. files.Where(file => file.Risk.Objectives is [var first, ..] && first == objective.Code)])).ToList();
        var placed = known.SelectMany(static one => one.Risks).Select(static file => file.Risk.Code).ToHashSet();
        known.Add(new ObjectiveRisks("No objective of the organisation", [.. files.Where(file => !placed.Contains(file.Risk.Code))]));
        return [.. known.Where(static one => one.Risks.Count > 0)];
    }

    /// <summary>The risks with their scores and strengths of control, under their objectives.</summary>
    internal static Table Table(ReportContext context, BoardRecords records, IReadOnlyList<ObjectiveRisks> objectives) => new(
        "Principal risks by objective",
        [new Column("Risk") { Width = ColumnWidth.Wide }, new Column("Owner"), new Column("Score now") { Width = ColumnWidth.Tight }, new Column("Target") { Width = ColumnWidth.Tight }, new Column("Strength of control"), new Column("Gaps", Alignment.Number)],
        [.. objectives.Select(objective => new RowGroup(RowGroupLevel.Group, objective.Name, [.. objective.Risks.Select(file => new Row(
        [
            Cell.Header([RecordLinks.ToRisk(context, file.Risk.Code, RiskWords.Name(file.Risk)), .. Others(records, file.Risk)]),
            file.Risk.Owner,
            new Cell(RiskWords.Graded(records.Register, file.Entry.Current)),
            file.Entry.Target is { } target ? RiskWords.Score(target.Score) : "None set",
            Strength(file.Risk),
            RecordsSaid.Digits(Gaps(file)),
        ]))]))])
    {
        HidesCaption = true,
    };

    /// <summary>The page of a risk.</summary>
    internal static ImmutableArray<Element> Page(ReportContext context, BoardRecords records, RiskFile file, string objective, Anchor anchor) =>
    [
        new Heading(2, RiskWords.Name(file.Risk), anchor),
        .. file.Risk.Description is { } description ? [new Paragraph(description, ParagraphRole.Lead)] : ImmutableArray<Element>.Empty,
        RiskPages.Figures(context, records, RiskStanding.Of(records.Register, file.Entry)),
        new Paragraph($"Principal risk to: {(file.Risk.Objectives.Count > 1 ? RiskPages.Objectives(records, file.Risk) : objective)}. {Words(RiskStanding.Of(records.Register, file.Entry), file)}"),
        .. RiskPages.History(context, records, file, 3, anchor),
        .. ControlTables.Controls(file, 3, anchor),
        .. ControlTables.Assurances(context, records, file, 3, anchor),
        .. RiskPages.Actions(context, records, file, 3, anchor),
    ];

    private static string Words(RiskStanding standing, RiskFile file)
    {
        var gaps = Gaps(file);
        return $"Owner: {file.Risk.Owner}.{(file.Risk.Committee is { } committee ? $" Committee: {committee}." : "")} Strength of control: {Strength(file.Risk).ToLowerInvariant()}. "
            + $"{(standing.IsOpen ? RiskPages.Tolerated(standing) + " " : "")}{Counted.Sentence(Counted.Of(gaps, "gap"))} {(gaps == 1 ? "is" : "are")} stated in controls and assurances.";
    }

    private static RichText Others(BoardRecords records, Risk risk) =>
        risk.Objectives.Count < 2 ? RichText.Empty : [new LineBreak(), new Small($"also to {string.Join("; ", risk.Objectives.Skip(1).Select(code => records.Objectives.FirstOrDefault(one => one.Code == code)?.Name ?? code.ToString()))}")];

    private static string Strength(Risk risk) => risk.Strength is { } strength ? Counted.Sentence(Names<ControlStrength>.Of(strength)) : "Not stated";

    private static int Gaps(RiskFile file) => file.Controls.Count(static control => control.Gap is not null) + file.Assurances.Count(static one => one.Gap is not null);
}

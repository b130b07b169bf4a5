using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.ObjectivePages;

/// <summary>The parts of an objective's page, each with its heading.</summary>
internal static class ObjectiveParts
{
    private const int Width = 46;
    private const int MostMissing = 3;

    /// <summary>All of them, in a paper and on a page alike.</summary>
    internal static ImmutableArray<Element> All(ReportContext context, BoardRecords records, AssuranceReading reading, ObjectiveReading objective, Anchor anchor) =>
        [.. Assurance(context, reading, objective, anchor), .. Measures(context, objective, anchor), .. Direction(context, objective, anchor), .. Risks(context, records, objective, anchor)];

    /// <summary>A row a domain: the opinion, what the criteria come to, and why the two differ.</summary>
    private static IEnumerable<Element> Assurance(ReportContext context, AssuranceReading reading, ObjectiveReading objective, Anchor anchor)
    {
        yield return new Heading(2, "Assurance", new Anchor($"{anchor}-assurance"));
        if (reading.Version is not { } version || objective.Domains.Count == 0)
        {
            yield return reading.Version is null ? AssuranceSaid.Missing(context) : new Paragraph("It answers for no domain of assurance.");
            yield break;
        }

        if (objective.Strength is { } strength) yield return new Paragraph($"Strength of control: {AssuranceWords.Of(strength).ToLowerInvariant()} (the weakest of its strategic risks).");
        yield return new Table(
            $"Assurance by domain, {AssuranceSaid.Span(context, reading)}",
            [new Column("Domain") { Share = 12 }, new Column("Opinion") { Share = 20 }, new Column("The criteria suggest") { Share = 22 }, new Column("Why") { Width = ColumnWidth.Rest }],
            [.. objective.Domains.Select(domain => new Row(
            [
                Cell.Header(AssuranceLinks.ToDomain(context, reading, objective.Objective.Code, domain.Domain, domain.Domain.Name)),
                new Cell(AssuranceGrid.Opinion(version, domain)),
                new Cell(domain.Suggestion.Level is { } level ? AssuranceWords.Chip(version, level) : Counted.Sentence(AssuranceWords.ComesTo(domain.Suggestion))),
                new Cell(Why(reading, version, domain)),
            ]))])
        {
            HidesCaption = true,
            LeastWidth = Width,
        };
    }

    /// <summary>The measures; a sentence where it has none.</summary>
    private static IEnumerable<Element> Measures(ReportContext context, ObjectiveReading objective, Anchor anchor)
    {
        yield return new Heading(2, "Measures", new Anchor($"{anchor}-measures"));
        yield return objective.Measures.Count == 0 ? new Paragraph("It has no measure.") : MeasureTable.Of(context, objective);
    }

    /// <summary>The direction that a post gave, and what the facts suggest with each reason.</summary>
    private static IEnumerable<Element> Direction(ReportContext context, ObjectiveReading objective, Anchor anchor)
    {
        yield return new Heading(2, "Direction of travel", new Anchor($"{anchor}-direction"));
        yield return new Paragraph(objective.Position is { } given ? [.. AssuranceWords.Direction(given.Direction), $"{Said(context, given)}: ", given.Reason is { } reason ? $"{reason.TrimEnd('.')}." : "no reason is given."] : "No direction of travel has been given.");
        if (objective.PositionBefore is { } before) yield return new Paragraph($"Previous position ({before.Period.ToText(context.Picture.Settings.Language, full: true)}): {AssuranceWords.Of(before.Direction)}.", ParagraphRole.Meta);
        if (objective.Direction is not { } suggested) yield break;
        if (suggested.Reasons.Count > 0 && Travel.IsCompared(objective))
        {
            yield return new Paragraph($"The facts suggest {AssuranceWords.Of(suggested.Direction)}:");
            yield return ItemList.Bullets([.. suggested.Reasons.Select(static reason => (RichText)$"{Counted.Sentence(reason)}.")]);
        }
        else
        {
            yield return new Paragraph(Travel.IsCompared(objective) ? $"The facts suggest {AssuranceWords.Of(suggested.Direction)}: none has moved since the previous position." : "There is no earlier position to compare with.");
        }
    }

    // Who gave the direction, and when.
    private static string Said(ReportContext context, ObjectivePosition given) =>
        string.Join(", ", new[] { given.By, given.On is { } day ? RecordsSaid.Day(context, day) : null }.OfType<string>()) is { Length: > 0 } said ? $" ({said})" : "";

    /// <summary>The open risks that name it, strategic ones first.</summary>
    private static IEnumerable<Element> Risks(ReportContext context, BoardRecords records, ObjectiveReading objective, Anchor anchor)
    {
        yield return new Heading(2, "Risks", new Anchor($"{anchor}-risks"));
        if (objective.Risks.Count == 0)
        {
            yield return new Paragraph("No open risk names it.");
            yield break;
        }

        var moves = records.Before is not null;
        yield return new Table(
            Counted.Sentence(Counted.Of(objective.Risks.Count, "open risk")),
            [new Column("Risk") { Width = ColumnWidth.Wide }, new Column("Owner"), new Column("Score now"), .. moves ? [new Column("Movement")] : ImmutableArray<Column>.Empty, new Column("Strength of control")],
            [.. Enum.GetValues<RiskKind>().Select(kind => (Kind: kind, Risks: objective.Risks.Where(one => one.File.Risk.Kind == kind).ToList())).Where(static group => group.Risks.Count > 0)
                .Select(group => new RowGroup(RowGroupLevel.Group, $"{Counted.Sentence(Names<RiskKind>.Of(group.Kind))} risks", [.. group.Risks.Select(one => RowOf(context, records, one, moves))]))])
        {
            HidesCaption = true,
            LeastWidth = Width,
        };
    }

    private static Row RowOf(ReportContext context, BoardRecords records, RiskStrength one, bool moves) => new(
    [
        Cell.Header(RecordLinks.ToRisk(context, one.File.Risk.Code, RiskWords.Name(one.File.Risk))),
        one.File.Risk.Owner,
        new Cell(RiskWords.Graded(records.Register, one.File.Entry.Current)),
        .. moves ? [new Cell(RiskWords.Movement(records, one.File.Entry)!)] : ImmutableArray<Cell>.Empty,
        new Cell([AssuranceWords.Of(one.Strength), .. Strength(one)]),
    ]);

    // A person's word stands; what the records suggest beside it is said where it is another.
    private static RichText Strength(RiskStrength one)
    {
        if (one.File.Risk.Strength is not { } stated) return AssuranceSaid.Below($"as its records suggest{(one.Reasons.Count == 0 ? "" : $": {Counted.List(one.Reasons)}")}");
        if (stated == one.Suggested) return RichText.Empty;
        var suggested = AssuranceWords.Of(one.Suggested).ToLowerInvariant();
        return AssuranceSaid.Below(one.Reasons.Count == 0 ? $"stated; its records suggest {suggested}" : $"stated; {Counted.List(one.Reasons)}, which suggests {suggested}", isOff: true);
    }

    // Why the criteria come to what they do, what is missing for the worst of a range, and the reason that the post gave.
    private static RichText Why(AssuranceReading reading, FrameworkVersion version, DomainReading domain)
    {
        var said = new List<string>();
        if (Deciding.Of(version, domain) is { Reason: { } reason }) said.Add($"{Counted.Sentence(reason)}.");
        if (AlsoAsked.IsUnanswered(domain)) said.Add($"{Counted.Sentence(AlsoAsked.Unanswered(reading, domain))}.");
        else if (WhatDecides.Words(version, domain.Suggestion) is { Count: > 0 } missing) said.Add($"Missing: {Counted.List(missing, MostMissing)}.");
        return (string.Join(' ', said), domain.Given?.Reason) switch
        {
            ("", null) => "–",
            ("", { } given) => [new Strong("Reason given: "), given],
            (var why, null) => why,
            (var why, { } given) => [why, new LineBreak(), new Strong("Reason given: "), given],
        };
    }
}

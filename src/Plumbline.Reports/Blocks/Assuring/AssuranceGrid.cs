using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Assuring;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The objectives with their direction, strength of control and the opinion on each domain, as a table.</summary>
internal static class AssuranceGrid
{
    private const int Width = 62;

    internal static Table Of(ReportContext context, AssuranceReading reading, FrameworkVersion version, IReadOnlyList<ObjectiveReading> objectives)
    {
        var domains = version.Domains.Where(domain => objectives.Any(objective => objective.Find(domain.Code) is not null)).ToList();
        return new Table(
            $"Assurance of {Counted.Of(objectives.Count, "objective")} by domain, {AssuranceSaid.Span(context, reading)}",
            [new Column("Objective") { Share = 18 }, new Column("Direction of travel") { Share = 10 }, new Column("Strength of control") { Share = 7 }, .. domains.Select(static domain => new Column(domain.Name))],
            [.. objectives.Select(objective => new Row(
            [
                Cell.Header([AssuranceLinks.ToObjective(context, objective.Objective.Code, AssuranceSaid.Name(objective)), .. objective.Objective.Sponsor is { } sponsor ? AssuranceSaid.Below(sponsor) : RichText.Empty]),
                new Cell(Direction(objective)),
                new Cell(objective.Strength is { } strength ? AssuranceWords.Of(strength) : "No strategic risk"),
                .. domains.Select(domain => objective.Find(domain.Code) is { } one ? DomainCell(context, reading, version, objective, one) : Cell.Empty),
            ]))])
        {
            HidesCaption = true,
            Density = TableDensity.TwoLines,
            LeastWidth = Width,
        };
    }

    /// <summary>The key of the table: the levels, and what an empty cell is.</summary>
    internal static Paragraph Key(FrameworkVersion version, IReadOnlyList<ObjectiveReading> objectives)
    {
        List<Inline> words = ["Levels from best to worst: "];
        foreach (var level in version.Levels)
        {
            if (level.Rank > 0) words.Add(" ");
            words.Add(AssuranceWords.Chip(version, level));
        }

        words.AddRange([". ", Icon.Decorative(AssuranceLook.Differs), " The criteria suggest another level, or the facts another direction."]);
        if (objectives.Any(objective => version.Domains.Any(domain => objective.Find(domain.Code) is null))) words.Add(" Blank: the domain does not apply.");
        return new Paragraph([.. words], ParagraphRole.Meta);
    }

    /// <summary>The direction that a post gave, with that of the facts where it differs; without one what the facts suggest.</summary>
    internal static RichText Direction(ObjectiveReading objective) => (objective.Position, objective.Direction) switch
    {
        (null, { } suggested) when Travel.IsCompared(objective) => ["Not given", .. AssuranceSaid.Below($"facts: {AssuranceWords.Of(suggested.Direction)}")],
        ({ } given, { } suggested) when Travel.Differs(objective) => [.. AssuranceWords.Direction(given.Direction), .. Differs($"facts: {AssuranceWords.Of(suggested.Direction)}")],
        ({ } given, _) => AssuranceWords.Direction(given.Direction),
        (null, _) => "Not given",
    };

    /// <summary>The opinion on a domain: its level, how it moved, how it stands to the criteria, and whether it has lapsed.</summary>
    internal static RichText Opinion(FrameworkVersion version, DomainReading domain, Inline? relation = null) =>
    [
        .. domain.GivenLevel is { } level ? [AssuranceWords.Chip(version, level)] : domain.Given is { } given ? $"{given.Level}, a level of no framework" : (RichText)"No opinion",
        .. Moved(domain),
        .. domain.Difference is null or OpinionDifference.None ? AssuranceSaid.Below(relation ?? Relation(domain), isOff: AlsoAsked.IsUnanswered(domain)) : Differs(relation ?? Relation(domain)),
        .. domain.HasLapsed ? AssuranceSaid.Below($"before {Counted.Of(domain.ChangedSince.Count, "later change")}", isOff: true) : RichText.Empty,
    ];

    /// <summary>How an opinion stands to the criteria, short enough for a line of a cell: <c>as the criteria suggest</c>, <c>criteria: reasonable</c>, <c>criteria: partial at best</c>.</summary>
    internal static string Relation(DomainReading domain) => domain.Suggestion switch
    {
        { Kind: SuggestionKind.Level } when domain.Difference == OpinionDifference.None => "as the criteria suggest",
        { Kind: SuggestionKind.Level, AtBest: { } level } => $"criteria: {level.Words}",
        { Kind: SuggestionKind.Range } range when range.AtBest == range.AtWorst => $"criteria: {AssuranceWords.ComesTo(range)}",
        { Kind: SuggestionKind.Range } range when domain.Difference == OpinionDifference.Worse => $"criteria: {range.AtWorst!.Words} at worst",
        { Kind: SuggestionKind.Range, AtBest: { Rank: > 0 } best } => $"criteria: {best.Words} at best",
        { Kind: SuggestionKind.Range } => "evidence is missing",
        _ => AssuranceWords.ComesTo(domain.Suggestion),
    };

    private static Cell DomainCell(ReportContext context, AssuranceReading reading, FrameworkVersion version, ObjectiveReading objective, DomainReading domain) =>
        new(Opinion(version, domain, AssuranceLinks.ToDomain(context, reading, objective.Objective.Code, domain.Domain, Relation(domain))))
        {
            Tone = domain.GivenLevel is { } level ? AssuranceLook.ToneOf(version, level) : null,
        };

    // A word beside the level; what an opinion rose or fell from takes a line of its own.
    private static RichText Moved(DomainReading domain) => AssuranceWords.Moved(domain) is not { } moved ? RichText.Empty
        : domain.Movement is null or 0 ? [" ", new Small(domain.Movement is null ? "first" : moved)]
        : AssuranceSaid.Below(moved);

    private static RichText Differs(RichText words) => [new LineBreak(), Icon.Decorative(AssuranceLook.Differs), " ", new Small(words) { IsOff = true }];
}

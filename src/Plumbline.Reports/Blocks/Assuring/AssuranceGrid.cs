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
            [new Column("Objective") { Share = 15 }, new Column("Direction of travel") { Share = 8.5 }, new Column("Strength of control") { Share = 8.5 }, .. domains.Select(static domain => new Column(domain.Name))],
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

        words.AddRange([". ", Icon.Decorative(AssuranceLook.Differs), " The opinion differs from what the criteria come to."]);
        if (objectives.Any(objective => version.Domains.Any(domain => objective.Find(domain.Code) is null))) words.Add(" An empty cell: the objective does not answer for that domain.");
        return new Paragraph([.. words], ParagraphRole.Meta);
    }

    /// <summary>The direction that a post gave, with that of the facts where it differs; without one what the facts suggest.</summary>
    internal static RichText Direction(ObjectiveReading objective) => (objective.Position, objective.Direction) switch
    {
        (null, null) => "Not given",
        (null, { } suggested) => ["Not given", .. AssuranceSaid.Below($"the facts suggest {AssuranceWords.Of(suggested.Direction)}")],
        ({ } given, { } suggested) when given.Direction != suggested.Direction => [.. AssuranceWords.Direction(given.Direction), .. Differs($"the facts suggest {AssuranceWords.Of(suggested.Direction)}")],
        ({ } given, _) => AssuranceWords.Direction(given.Direction),
    };

    /// <summary>The opinion on a domain: its level, how it moved, how it stands to the criteria, and whether it has lapsed.</summary>
    internal static RichText Opinion(FrameworkVersion version, DomainReading domain, Inline? relation = null) =>
    [
        .. domain.GivenLevel is { } level ? [AssuranceWords.Chip(version, level)] : domain.Given is { } given ? $"{given.Level}, a level of no framework" : (RichText)"No opinion",
        .. AssuranceWords.Moved(domain) is { } moved ? AssuranceSaid.Below(moved) : RichText.Empty,
        .. domain.Difference is null or OpinionDifference.None ? AssuranceSaid.Below(relation ?? Relation(domain)) : Differs(relation ?? Relation(domain)),
        .. domain.HasLapsed ? AssuranceSaid.Below($"given before {Counted.Of(domain.ChangedSince.Count, "later change")}", isOff: true) : RichText.Empty,
    ];

    /// <summary>How an opinion stands to the criteria: <c>as the criteria suggest</c>, <c>criteria suggest reasonable</c>.</summary>
    internal static string Relation(DomainReading domain) =>
        domain is { Difference: OpinionDifference.None, Suggestion.Kind: SuggestionKind.Level } ? "as the criteria suggest" : AssuranceWords.Suggests(domain.Suggestion);

    private static Cell DomainCell(ReportContext context, AssuranceReading reading, FrameworkVersion version, ObjectiveReading objective, DomainReading domain) =>
        new(Opinion(version, domain, AssuranceLinks.ToDomain(context, reading, objective.Objective.Code, domain.Domain, Relation(domain))))
        {
            Tone = domain.GivenLevel is { } level ? AssuranceLook.ToneOf(version, level) : null,
        };

    private static RichText Differs(RichText words) => [new LineBreak(), Icon.Decorative(AssuranceLook.Differs), " ", new Small(words) { IsOff = true }];
}

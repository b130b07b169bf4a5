using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>The domains without an opinion.</summary>
internal static class OpinionGaps
{
    internal static IReadOnlyList<Challenge> In(AssuranceReading reading) => [.. Challenges.Domains(reading).Where(static one => one.Domain.Given is null)];

    internal static IEnumerable<Element> Of(ReportContext context, AssuranceReading reading, FrameworkVersion version, IReadOnlyList<Challenge> domains, Anchor anchor) => domains.Count == 0 ? [] :
    [
        new Heading(2, "Domains without an opinion", new Anchor($"{anchor}-opinions")),
        new Table(
            Counted.Sentence(Counted.Of(domains.Count, "domain") + " without an opinion"),
            [new Column("Domain") { Share = 42 }, new Column("Sponsor of the objective"), new Column("The criteria suggest"), new Column("Last opinion")],
            [.. domains.Select(one => new Row(
            [
                Cell.Header(GapLinks.ToDomain(context, reading, one)),
                one.Objective.Objective.Sponsor ?? "Not stated",
                new Cell(one.Domain.Suggestion.Level is { } level ? AssuranceWords.Chip(version, level) : Counted.Sentence(AssuranceWords.ComesTo(one.Domain.Suggestion))),
                one.Domain.Before is { } before ? $"{Counted.Sentence(one.Domain.BeforeLevel?.Words ?? before.Level)}, {before.Period.ToText(context.Picture.Settings.Language, full: true)}" : "Never given",
            ]))]) { HidesCaption = true },
    ];
}

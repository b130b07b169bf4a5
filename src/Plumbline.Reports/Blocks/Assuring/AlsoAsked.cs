using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What else a board asks: opinions that facts have overtaken, that missing evidence leaves untested, and domains without one.</summary>
internal static class AlsoAsked
{
    private const int MostMissing = 3;

    /// <summary>The list with its heading, numbered on from the list before, so that a board can refer to an item; nothing where there is nothing else to ask.</summary>
    internal static IEnumerable<Element> List(ReportContext context, AssuranceReading reading, Anchor anchor, int start)
    {
        var asked = Challenges.Domains(reading).Select(one => (One: one, Words: WordsOf(one.Domain))).Where(static one => one.Words is not null).ToList();
        if (asked.Count == 0) yield break;
        yield return new Heading(2, "What else to ask", new Anchor($"{anchor}-ask"));
        yield return new ItemList(ListStyle.Numbered, [.. asked.Select(one => new ListItem(ItemOf(context, reading, one.One, one.Words!)))], start);
    }

    private static RichText ItemOf(ReportContext context, AssuranceReading reading, Challenge one, string words) =>
        [new Strong(AssuranceLinks.ToDomain(context, reading, one.Objective.Objective.Code, one.Domain.Domain, AssuranceSaid.Name(one.Objective, one.Domain))), $": {words}"];

    private static string? WordsOf(DomainReading domain) => string.Join(' ', new[] { Lapsed(domain), domain.GivenLevel is null ? Ungiven(domain) : Untested(domain) }.OfType<string>()) is { Length: > 0 } words ? words : null;

    private static string? Lapsed(DomainReading domain) =>
        domain.HasLapsed ? $"{(domain.GivenLevel is { } level ? Counted.Sentence(level.Words) : "The opinion")} was given before {Counted.Of(domain.ChangedSince.Count, "later change")}: {Counted.List(domain.ChangedSince, MostMissing)}." : null;

    private static string? Untested(DomainReading domain) => domain switch
    {
        { Difference: OpinionDifference.None, Suggestion.Kind: SuggestionKind.Range } => $"{Counted.Sentence(domain.GivenLevel!.Words)} cannot be tested: the criteria allow {AssuranceWords.ComesTo(domain.Suggestion)}{Without(domain)}.",
        _ => null,
    };

    private static string Ungiven(DomainReading domain) => domain switch
    {
        { Given: { } given } => $"The opinion has the level {given.Level}, which the framework does not have.",
        { Suggestion.Kind: SuggestionKind.ForAPerson } => $"No opinion is given, and it is for a person to judge{Without(domain)}.",
        _ => $"No opinion is given; {AssuranceWords.Suggests(domain.Suggestion)}{Without(domain)}.",
    };

    private static string Without(DomainReading domain) =>
        MissingEvidence.Words(MissingEvidence.Of(domain.Suggestion), MostMissing) is { } missing ? $" without {missing}" : "";
}

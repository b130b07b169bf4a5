using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>All that is known of a domain of an objective: the opinion, the suggestion and how it came about.</summary>
internal static class DomainEvidence
{
    internal static ImmutableArray<Element> Parts(ReportContext context, AssuranceReading reading, FrameworkVersion version, DomainReading domain) =>
    [
        .. domain.Domain.Question is { } question ? [new Paragraph(question, ParagraphRole.Meta)] : ImmutableArray<Element>.Empty,
        new Facts([OpinionOf(context, version, domain), SuggestionOf(version, domain)]),
        .. Said(context, domain),
        .. Missing(version, domain),
        LineTables.Of(context, reading, version, domain.Suggestion),
    ];

    private static Fact OpinionOf(ReportContext context, FrameworkVersion version, DomainReading domain)
    {
        if (domain.Given is not { } given) return new Fact("Opinion", "None given");
        RichText moved = AssuranceWords.Moved(domain) is { } words ? ["; ", .. words] : RichText.Empty;
        return new Fact("Opinion", domain.GivenLevel is { } level ? AssuranceWords.Chip(version, level) : $"{given.Level}, a level of no framework", [$"by the {given.By} on {RecordsSaid.Day(context, given.On)}", .. moved]);
    }

    private static Fact SuggestionOf(FrameworkVersion version, DomainReading domain)
    {
        RichText value = domain.Suggestion.Level is { } level ? AssuranceWords.Chip(version, level) : Counted.Sentence(AssuranceWords.ComesTo(domain.Suggestion));
        var detail = domain.Suggestion.Kind switch
        {
            SuggestionKind.ForAPerson => "depends on questions that no one has answered",
            SuggestionKind.Range => "more evidence is needed to decide",
            SuggestionKind.NoneFits => "no criterion of a line is met",
            SuggestionKind.Level => null,
        };
        return new Fact("The criteria suggest", value, detail is null ? null : RichText.FromString(detail));
    }

    // What stands between the opinion and the criteria, and what has overtaken it.
    private static IEnumerable<Element> Said(ReportContext context, DomainReading domain)
    {
        if (domain.HasLapsed)
        {
            yield return new Callout(CalloutTone.Concern, [ItemList.Bullets([.. domain.ChangedSince.Select(static change => (RichText)change)])]) { Label = "The opinion was given before these changes" };
        }

        if (domain.Given is { } given)
        {
            yield return new Paragraph(given.Reason is { } reason ? [new Strong("Reason given: "), reason] : domain.Difference is null or OpinionDifference.None ? "No reason is given." : new Strong("The opinion differs from what the criteria suggest, and no reason is given."));
        }
        else
        {
            yield return new Paragraph(domain.Before is { } before ? $"The last opinion is of {before.Period.ToText(context.Picture.Settings.Language, full: true)}: {domain.BeforeLevel?.Words ?? before.Level}, by the {before.By}." : "No opinion has been given.");
        }
    }

    private static IEnumerable<Element> Missing(FrameworkVersion version, DomainReading domain)
    {
        var missing = WhatDecides.Words(version, domain.Suggestion);
        if (missing.Count == 0) yield break;
        yield return new Callout(CalloutTone.Neutral, [ItemList.Bullets([.. missing.Select(static one => (RichText)Counted.Sentence(one))])]) { Label = "What would decide it" };
    }
}

using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Objectives;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Words that lead to an objective, to the evidence for one of its domains or to a question: on a site to the page there, in a paper to its part. A paper that a site shows leads there where it has no part.</summary>
internal static class AssuranceLinks
{
    /// <summary>Words that lead to an objective.</summary>
    internal static Inline ToObjective(ReportContext context, ObjectiveCode objective, string words) =>
        To(context, words, site => site.OfObjective(objective), block => block.ObjectivePageOf(context, objective));

    /// <summary>Words that lead to the evidence for a domain of an objective.</summary>
    internal static Inline ToDomain(ReportContext context, AssuranceReading reading, ObjectiveCode objective, AssuranceDomain domain, string words) =>
        To(context, words, site => site.OfDomain(objective, domain.Code, reading.Period), block => block.EvidenceOf(context, objective, domain.Code));

    /// <summary>Words that lead to where a question is answered.</summary>
    internal static Inline ToQuestion(ReportContext context, AssuranceReading reading, QuestionCode question, UnitCode? unit, string words) =>
        To(context, words, site => site.OfQuestion(question, unit, reading.Period), static _ => null);

    private static Inline To(ReportContext context, string words, Func<ISiteAddresses, string?> onSite, Func<IReportBlock, Anchor?> inPaper)
    {
        if (context.Site is { } site) return onSite(site) is { } address ? Hyperlink.OnSite(words, address) : words;
        if (context.Definition.Blocks.Select(inPaper).FirstOrDefault(static anchor => anchor is not null) is { } part) return new Hyperlink(words, part);
        return context.PreviewSite is { } preview && onSite(preview) is { } page ? Hyperlink.OnSite(words, page) : words;
    }
}

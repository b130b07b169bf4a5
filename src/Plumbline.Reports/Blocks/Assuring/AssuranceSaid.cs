using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What blocks of assurance say alike: of which months and by which framework, or why there is nothing to say.</summary>
internal static class AssuranceSaid
{
    /// <summary>The reading with its framework; null where there is nothing to show, and then <see cref="Missing"/> says why.</summary>
    internal static (AssuranceReading Reading, FrameworkVersion Version)? In(ReportContext context) =>
        context.Records?.Assurance is { Version: { } version } reading ? (reading, version) : null;

    /// <summary>Why there is nothing to show.</summary>
    internal static Paragraph Missing(ReportContext context) => context.Records switch
    {
        null => RecordsSaid.Missing,
        { Assurance: null } => new Paragraph("This paper was made without assurance."),
        { Assurance: { } reading } => new Paragraph($"No framework of assurance is in force in {context.Picture.Settings.Name} on {RecordsSaid.Day(context, reading.Period.Last)}."),
    };

    /// <summary>The months and the framework: <c>Covers February and March 2020, under the framework in force since 1 April 2019.</c></summary>
    internal static Paragraph Opening(ReportContext context, AssuranceReading reading, FrameworkVersion version, string? more = null) =>
        new($"Covers {Span(context, reading)}, under the framework in force since {RecordsSaid.Day(context, version.From)}.{(more is null ? "" : $" {more}")}", ParagraphRole.Meta);

    /// <summary>The months of a span: <c>March 2020</c>, <c>February and March 2020</c>, <c>January to March 2020</c>.</summary>
    internal static string Span(ReportContext context, AssuranceReading reading)
    {
        var culture = context.Picture.Settings.Language;
        var (first, last) = (reading.First, reading.Period.Last);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (months <= 1) return last.ToString("MMMM yyyy", culture);
        return $"{first.ToString(first.Year == last.Year ? "MMMM" : "MMMM yyyy", culture)} {(months == 2 ? "and" : "to")} {last.ToString("MMMM yyyy", culture)}";
    }

    /// <summary>An objective as it is named: <c>1 Provide outstanding care</c>.</summary>
    internal static string Name(ObjectiveReading objective) => AssuranceWords.Name(objective.Objective);

    /// <summary>A domain of an objective as it is named: <c>1 Provide outstanding care: safe</c>.</summary>
    internal static string Name(ObjectiveReading objective, DomainReading domain) => $"{Name(objective)}: {Within(domain.Domain)}";

    /// <summary>A domain of an objective within a sentence: <c>objective 4, well led</c>.</summary>
    internal static string Short(Challenge one) => AssuranceWords.Name(one.Objective.Objective, one.Domain.Domain);

    /// <summary>A domain within a sentence: <c>well led</c>.</summary>
    internal static string Within(AssuranceDomain domain) => AssuranceWords.Of(domain);

    /// <summary>Words after a break in a cell.</summary>
    internal static RichText Below(RichText words, bool isOff = false) => [new LineBreak(), new Small(words) { IsOff = isOff }];
}

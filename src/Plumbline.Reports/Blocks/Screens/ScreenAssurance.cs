using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Blocks.Assuring.Gaps;
using Plumbline.Reports.Blocks.Assuring.ObjectivePages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The parts of assurance as pages of the site show them: those of papers, under headings of the second level, with links to pages of the site.</summary>
/// <remarks>Each takes what is known as the site shows it, with <see cref="BoardRecords.Assurance"/>. Without a framework in force it is a sentence that says so.</remarks>
public static class ScreenAssurance
{
    private static readonly Anchor Anchor = new("assurance");

    /// <summary>The objectives by domain with the opinions, and what to challenge.</summary>
    public static ImmutableArray<Element> Summary(ReportContext context) => Of(context, (reading, version) => AssuranceSummaryBlock.Parts(context, reading, version, Anchor));

    /// <summary>The table of objectives by domain alone.</summary>
    public static ImmutableArray<Element> Grid(ReportContext context) => Of(context, (reading, version) => [AssuranceGrid.Of(context, reading, version, reading.Objectives), AssuranceGrid.Key(version, reading.Objectives)]);

    /// <summary>The evidence for a domain of an objective: opinion, suggestion, criteria line by line.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="domain">The domain.</param>
    public static ImmutableArray<Element> Evidence(ReportContext context, DomainReading domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return Of(context, (reading, version) => DomainEvidence.Parts(context, reading, version, domain));
    }

    /// <summary>The criteria of a domain line by line, each with what the evidence says of it: what stands above the form of an opinion.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="domain">The domain.</param>
    public static ImmutableArray<Element> Lines(ReportContext context, DomainReading domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return Of(context, (reading, version) => [LineTables.Of(context, reading, version, domain.Suggestion)]);
    }

    /// <summary>Parts A and B of the framework in force.</summary>
    public static ImmutableArray<Element> Framework(ReportContext context) => Of(context, (reading, version) => AssuranceFrameworkBlock.Parts(context, reading, version, Anchor));

    /// <summary>What is missing, and what it leaves open.</summary>
    public static ImmutableArray<Element> Gaps(ReportContext context) =>
        Of(context, (reading, version) => context.Records is { } records ? AssuranceGapsBlock.Parts(context, records, reading, version, Anchor) : []);

    /// <summary>The three lines of assurance over objectives or open risks; it needs no framework.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="of">What its rows are.</param>
    public static ImmutableArray<Element> Map(ReportContext context, MapRows of)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Records is { } records ? AssuranceMapBlock.Parts(context, records, of) : [AssuranceSaid.Missing(context)];
    }

    /// <summary>The parts of an objective's page: assurance by domain, measures, direction of travel, risks.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="objective">The objective.</param>
    public static ImmutableArray<Element> Objective(ReportContext context, ObjectiveReading objective)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(objective);
        return context.Records is { Assurance: { } reading } records ? ObjectiveParts.All(context, records, reading, objective, new Anchor("objective")) : [AssuranceSaid.Missing(context)];
    }

    private static ImmutableArray<Element> Of(ReportContext context, Func<AssuranceReading, FrameworkVersion, ImmutableArray<Element>> parts)
    {
        ArgumentNullException.ThrowIfNull(context);
        return AssuranceSaid.In(context) is var (reading, version) ? parts(reading, version) : [AssuranceSaid.Missing(context)];
    }
}

using System.Runtime.CompilerServices;
using Plumbline.App.Definitions;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.App.Viewing;

/// <summary>The report that the site shows: every measure of the organisation, in the same frequency and by the same figures as its largest paper, so that site and paper say the same.</summary>
public static class CurrentReport
{
    /// <summary>Its name, which no workspace can use: names have no colon.</summary>
    public const string Name = "now:";

    private static readonly ConditionalWeakTable<OrganisationDefinitions, ReportDefinition> Made = [];

    /// <summary>The report; its periods are those of the organisation's largest paper, else months.</summary>
    public static ReportDefinition Of(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Made.GetValue(definitions, Make);
    }

    private static ReportDefinition Make(OrganisationDefinitions definitions)
    {
        var picture = definitions.Picture;
        var largest = definitions.Workspace.Reports.MaxBy(report => report.Blocks.SelectMany(block => block.Needs(ScopeOf(report))).Select(static need => need.Indicator).Distinct().Count());
        var figures = largest?.Figures ?? FiguresShown.Period;
        return new ReportDefinition
        {
            Name = Name,
            Title = picture.Settings.Name,
            Frequency = largest?.Frequency ?? Frequency.Month,
            Figures = figures,
            Orientation = Reports.Documents.Elements.PageOrientation.Landscape,
            Blocks =
            [
                new SummaryBlock(),
                // A dashboard leaves out what has not reported for a year; every measure has a page.
                .. figures == FiguresShown.Latest ? Array.Empty<IReportBlock>() : [new DashboardBlock(IndicatorSelection.All)],
                new IndicatorPagesBlock(IndicatorSelection.All),
            ],
        };

        ReportScope ScopeOf(ReportDefinition report) => new(picture, Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), report.Frequency, picture.Settings.Calendar));
    }
}

using System.Collections.Immutable;
using Plumbline.App.Viewing;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Papers;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.Home;

/// <summary>What needs attention now, and beside it what is to be done next.</summary>
internal static class HomeView
{
    internal static void MapHome(this IEndpointRouteBuilder app) => app.MapView("/{org}", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var current = await CurrentMeasures.ReadAsync(visit);
        var audit = await HomeBeside.TellsFindingsAsync(current) ? HomeBeside.AuditAsync(current) : null;
        // The checks are asked once, and told where they are known.
        var findings = audit is { IsCompletedSuccessfully: true } ? await audit : null;
        var summary = (await KeptScreens.GetAsync(current, () => new HomeScreen(ScreenSummary.Of(current.Context)))).Summary;
        var beside = new HomeBeside(current);
        var isPast = current.PeriodAsked is not null && current.Periods.Count > 0 && current.PeriodAsked != current.Periods[0];
        var title = $"What {(isPast ? "needed" : "needs")} attention {(isPast ? $"in {current.PeriodWords}" : "now")}{(current.UnitWords is { } unit ? $", {unit}" : "")}";
        var assurance = isPast ? null : await HomeAssurance.ReadAsync(current, cancellation);
        var returns = isPast ? null : await HomeReturns.ReadAsync(visit, cancellation);
        return new View
        {
            Title = title,
            Menu = MenuEntry.Now,
            IsUnsettled = returns is { ChangesToday: true } || (audit is not null && findings is null && !audit.IsFaulted),
            Body = PageBody.Of<HomePage>(new HomeModel
            {
                Title = title,
                Drafts = MayWrite(visit) ? visit.Links.To(["drafts"]) : null,
                Filters = CurrentFilters.Of(current),
                Lead = [.. summary?.Lead ?? [new Paragraph("No measure has a figure yet.", ParagraphRole.Lead)], .. current.BehindWords is { } behind ? [new Paragraph(behind)] : Array.Empty<Element>()],
                Attention = summary?.Attention ?? [],
                PapersDue = isPast ? [] : PaperMeetings.DueSoon(visit),
                PapersAddress = visit.Links.To(["reports"]),
                Waiting = assurance?.Waiting ?? [],
                WaitingFor = assurance?.Span ?? "",
                Assurance = assurance?.Glance,
                Finance = isPast ? null : await FinanceGlance.ReadAsync(current),
                Contracts = isPast ? null : await ContractGlance.ReadAsync(current, cancellation),
                Returns = returns?.Groups ?? [],
                Records = isPast ? [] : await HomeRecords.ReadAsync(current, findings is null ? RiskSigns.None : RiskSigns.Of(findings), cancellation),
                Others = [.. OthersOf(current)],
                Below = summary is null ? [] : BelowOf(summary),
                Paper = await beside.PaperAsync(cancellation),
                Checks = beside.Checks(findings),
                Changes = await beside.ChangesAsync(cancellation),
            }),
            FileName = current.FileName("now"),
            Table = ViewTable.Of(MeasuresTable.Table, current.Context.Lines.Pressing),
        };
    }

    private static bool MayWrite(Visit visit) => !visit.IsPast && new[] { Operation.WriteCommentary, Operation.EnterFigures, Operation.CorrectFigure }.Any(one => visit.Actor.MaySomewhere(one, visit.Definitions.Picture.Settings.Code));

    /// <summary>What is composed for the page; nothing where no measure has a figure.</summary>
    private sealed record HomeScreen(ScreenSummary? Summary);

    private static ImmutableArray<Element> BelowOf(ScreenSummary summary)
    {
        ImmutableArray<Element>[] parts = [.. new[] { summary.Better, summary.Since }.Where(static part => !part.IsEmpty)];
        return parts.Length == 2 ? [.. summary.All, new SideBySide(parts)] : [.. summary.All, .. parts.SelectMany(static part => part)];
    }

    private static IEnumerable<TextLink> OthersOf(CurrentMeasures current)
    {
        foreach (var (standing, one, several) in new[]
        {
            (MeasureStanding.OnTarget, "The measure on target", "The {0} measures on target"),
            (MeasureStanding.NotRated, "One not rated, and why", "{0} not rated, and why"),
        })
        {
            var count = current.Context.Lines.All.Count(line => standing.Includes(line));
            if (count > 0) yield return new TextLink(count == 1 ? one : several.Replace("{0}", Counted.Digits(count), StringComparison.Ordinal), current.Visit.Links.Dashboard(current.PeriodAsked, current.UnitAsked, section: null, Names<MeasureStanding>.Of(standing)));
        }
    }
}

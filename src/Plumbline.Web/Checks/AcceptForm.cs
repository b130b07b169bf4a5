using Plumbline.App.Checking;
using Plumbline.Core.Checks;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Checks;

/// <summary>The page on which a finding is accepted, or its acceptance taken back.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">What the check finds.</param>
/// <param name="Findings">What it found: a sentence each.</param>
/// <param name="Figures">The figures that it rests on.</param>
/// <param name="Accepted">Who accepted it, and why; null where it is open.</param>
/// <param name="Back">The findings.</param>
public sealed record AcceptModel(FormVisit Visit, string Title, IReadOnlyList<string> Findings, IReadOnlyList<TextLink> Figures, string? Accepted, string Back);

/// <summary>Accepts a finding with a reason, until a figure or a record that it rests on changes; or takes that back.</summary>
internal static class AcceptForm
{
    private const string Reason = "reason", ListedIn = "at";
    private const int MostFigures = 20;

    internal static void MapAccept(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/checks/accept", new FormRule { Need = new AccessNeed.MayDo(Operation.AcceptFinding) }, ShowAsync, TakeAsync);

    /// <summary>The address of the form for a finding.</summary>
    /// <param name="visit">The list that tells of it.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="period">The period of the list: what is found may depend on it.</param>
    internal static string AddressOf(Visit visit, Finding finding, string period) => visit.Links.To(
        ["checks", "accept"],
        ("check", finding.Check), ("indicator", finding.Indicator?.ToString()), ("unit", finding.Unit?.ToString()), ("period", Links.Of(finding.Period)), ("about", finding.Indicator is null ? finding.About.ToString() : null), (ListedIn, period));

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var found = await FindAsync(visit, cancellation);
        var isAccepted = found.All(static one => one.IsAccepted);
        var cells = found.SelectMany(static one => one.Finding.Cells).DistinctBy(static cell => (cell.Indicator, cell.Unit, cell.Period)).Take(MostFigures);
        var title = $"{(isAccepted ? "Take back the acceptance" : "Accept a finding")}: {CheckTitle.Of(found[0].Finding.Check, visit.Definitions.Workspace.Checks)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Checks,
            Crumbs = [new Crumb("Checks", Back(visit)), new Crumb(isAccepted ? "Take back" : "Accept")],
            Body = PageBody.Of<AcceptPage>(new AcceptModel(
                form,
                title,
                [.. found.Select(static one => one.Finding.Message)],
                [.. cells.Select(cell => new TextLink(
                    $"{visit.Definitions.Picture.Find(cell.Indicator)?.NameInList}, {visit.Definitions.Picture.Units.Find(cell.Unit)?.Name}, {cell.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}: {cell.Value.Text}",
                    visit.Links.Figure(cell.Indicator, cell.Unit, cell.Period, cell.Aspect.IsActual ? null : cell.Aspect.ToString())))],
                isAccepted && found[0].Acceptance is { } acceptance ? $"{acceptance.By} accepted it: {acceptance.Reason}" : null,
                Back(visit))),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var found = await FindAsync(visit, cancellation);
        if (form.Fields.Text(Reason) is not { } reason)
        {
            form.Add(Reason, form.Fields.Raw("act") == "withdraw" ? "Say why the acceptance is taken back." : "Say why the finding is accepted.");
            return FormAnswer.Again;
        }

        // The button says what is meant: a finding that somebody else accepted meanwhile is not taken back by whoever accepts it too.
        if (form.Fields.Raw("act") == "withdraw")
        {
            var acceptances = found.Where(static one => one.IsAccepted).Select(static one => one.Acceptance!).Distinct().ToList();
            if (acceptances.Count > 0) return await form.SaveAsync(Reason, Back(visit), actor => AcceptFinding.WithdrawAsync(visit.Ledger, visit.Definitions, acceptances, reason, actor, cancellation));
            form.Add(Reason, "The acceptance has been taken back already.");
            return FormAnswer.Again;
        }

        var open = found.Where(static one => !one.IsAccepted).Select(static one => one.Finding).ToList();
        if (open.Count > 0) return await form.SaveAsync(Reason, Back(visit), actor => AcceptFinding.RunAsync(visit.Ledger, visit.Definitions, open, reason, actor, cancellation));
        form.Add(Reason, "The finding has been accepted already.");
        return FormAnswer.Again;
    }

    // The findings that the address names, once the reader may accept them.
    private static async Task<IReadOnlyList<AuditedFinding>> FindAsync(Visit visit, CancellationToken cancellation)
    {
        var request = AuditAsked.Of(visit, visit.Text(ListedIn) is null or PeriodChoice.All ? null : visit.Period(name: ListedIn));
        var all = await KeptFindings.RunAsync(visit.Ledger, visit.Definitions, request, cancellation);
        var (check, indicator, unit, period, about) = (visit.Text("check"), visit.Text("indicator"), visit.Text("unit"), visit.Text("period"), visit.Text("about"));
        var found = all.Where(one => one.Finding.Check == check && (one.Finding.Indicator is { } code
            ? code.ToString() == indicator && one.Finding.Unit?.ToString() == unit && Links.Of(one.Finding.Period) == period
            : one.Finding.About.ToString() == about)).ToList();
        if (found.Count == 0) throw Refused.NotFound("The checks find no such thing now. A figure, a record or the words about it may have changed.");
        var first = found[0].Finding;
        visit.Actor.Demand(Operation.AcceptFinding, visit.Definitions.Picture, first.Unit, first.Indicator is { } measure ? visit.Definitions.Picture.Find(measure) : null);
        return found;
    }

    private static string Back(Visit visit) => visit.Links.To(["checks"], ("period", visit.Text(ListedIn)));
}

using Plumbline.App.Risks;
using Plumbline.App.Risks.Reading;
using Plumbline.App.SavedViews;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.SavedViews;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The register of risks as a list.</summary>
internal static class RisksView
{
    private const int Rows = 50, MostLetters = 160;

    internal static void MapRisks(this IEndpointRouteBuilder app)
    {
        // What a reader may do with a risk depends on their post, and the views are their own: the page is not kept for others.
        app.MapView("/{org}/risks", MakeAsync, isOfTheMoment: true);
        app.MapView("/{org}/risks/matrix", RiskMatrixView.MakeAsync);
        app.MapView("/{org}/risks/{risk}", RiskView.MakeAsync, isOfTheMoment: true);
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, RecordDays.Of(visit), cancellation);
        var filter = RiskFilter.Of(visit, register);
        var before = await RegisterBefore.ReadAsync(visit.Ledger, visit.Definitions, cancellation: cancellation);
        // Only who asks for those whose measures are off track waits for the audit.
        var signs = register.Entries.Count == 0 ? RiskSigns.None : filter.Sign == RiskSign.Deaf ? await RiskSigns.ReadAsync(visit, cancellation) : await RiskSigns.KnownAsync(visit, cancellation) ?? RiskSigns.None;
        var picked = filter.Pick(visit, register, signs);
        var page = visit.Page();
        var views = await ViewLinks.ReadAsync(visit, FilteredList.Risks, filter.IsSet, cancellation);
        var newAddress = !visit.IsPast && visit.Actor.MaySomewhere(Operation.DefineRisk, visit.Links.Organisation) ? visit.Links.NewRisk() : null;
        return new View
        {
            Title = "Risks",
            Menu = MenuEntry.Risks,
            Body = PageBody.Of<RisksPage>(new RisksModel
            {
                Lead = LeadOf(filter, register, picked),
                Filters = RiskFields.Of(visit, register, filter),
                ClearAddress = filter.IsSet ? visit.Links.Risks() : null,
                Ways = [.. WaysOf(visit, picked, newAddress)],
                Views = views.Saved,
                Keep = views.Keep,
                Compared = before is null ? null : RiskWords.Edition(visit, before.Since),
                Lines = [.. picked.Skip((page - 1) * Rows).Take(Rows).Select(one => LineOf(visit, register, before?.Register, signs, one))],
                HasUnits = register.Entries.Any(static entry => entry.Risk.Unit is not null),
                HasObjectives = register.Entries.Any(static entry => entry.Risk.Objectives.Count > 0),
                Pages = Paging.Of(page, picked.Count, other => RiskFields.Address(visit, "page", Links.Of(other)), Rows),
                IsEmpty = register.Entries.Count == 0,
                NewAddress = newAddress,
            }),
            Table = ViewTable.Of(RisksTable.Table, picked.Select(one => ReadRisks.RowOf(visit.Definitions, register, before, one))),
        };
    }

    private static IEnumerable<TextLink> WaysOf(Visit visit, IReadOnlyList<RiskStanding> picked, string? newAddress)
    {
        yield return new TextLink("As a matrix", visit.Links.RiskMatrix());
        yield return new TextLink("Actions", visit.Links.Actions());
        if (!visit.IsPast && picked.Any(one => one.IsReviewOverdue && visit.Actor.May(Operation.KeepRisk, visit.Definitions.Picture, one.Entry.Risk)))
            yield return new TextLink("Review those that are due, one after another", visit.Links.ReviewSitting());
        if (newAddress is not null) yield return new TextLink("New risk", newAddress);
    }

    private static RiskLine LineOf(Visit visit, RiskRegister register, RiskRegister? before, RiskSigns signs, RiskStanding one)
    {
        var (entry, risk) = (one.Entry, one.Entry.Risk);
        var late = one.IsReviewOverdue ? register.Day.DayNumber - one.ReviewDue.DayNumber : 0;
        return new RiskLine(
            risk.Code.ToString(),
            risk.Title.Length > MostLetters ? string.Concat(risk.Title.AsSpan(0, MostLetters), "…") : risk.Title,
            visit.Links.Risk(risk.Code),
            $"{RiskWords.Sentence(risk.Kind)}{(risk.Closing is { } closing && !one.IsOpen ? $", closed {RecordDays.Words(visit, closing.Day)}" : "")}",
            entry.Current is { } current ? RiskWords.Score(current.Score) : null,
            entry.Current is { } graded ? RiskWords.Level(register.Scheme, graded) : null,
            risk.Owner,
            risk.Unit is { } unit ? visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString() : null,
            string.Join(", ", risk.Objectives),
            RiskWords.Movement(before, register, entry),
            one.IsOpen ? RecordDays.Words(visit, one.ReviewDue) : null,
            late > 0 ? RecordDays.Late(late) : null,
            [.. MarksOf(one, signs)]);
    }

    private static IEnumerable<RiskMark> MarksOf(RiskStanding one, RiskSigns signs)
    {
        if (one.IsAboveTolerance) yield return new RiskMark("above tolerance", RiskWords.Tolerated(one));
        if (one.IsOpen && signs.Deaf.TryGetValue(one.Entry.Risk.Code, out var words)) yield return new RiskMark("measure off track", words);
    }

    private static string LeadOf(RiskFilter filter, RiskRegister register, IReadOnlyList<RiskStanding> picked)
    {
        var state = filter.State switch { RiskState.Open => "open ", RiskState.Closed => "closed ", RiskState.All => "" };
        var all = register.Entries.Count(entry => filter.IsInState(entry.Risk, register.Day));
        var count = picked.Count == all
            ? $"{Counted.Sentence(Counted.Number(all))} {state}{Counted.Noun(all, "risk")}"
            : $"{(picked.Count == 0 ? "None" : Counted.Sentence(Counted.Number(picked.Count)))} of {Counted.Digits(all)} {state}{Counted.Noun(all, "risk")}";
        List<string> said = [.. new[]
        {
            Say(picked.Count(static one => one.IsReviewOverdue), "review is overdue", "reviews are overdue"),
            Say(picked.Count(static one => one.IsAboveTolerance), "is above tolerance", "are above tolerance"),
            Say(picked.Count(static one => one.IsOpen && one.Entry.Current is null), "is not graded", "are not graded"),
        }.OfType<string>()];
        return said.Count == 0 ? $"{count}." : $"{count}: {Counted.List(said)}.";
    }

    private static string? Say(int count, string one, string several) => count == 0 ? null : $"{Counted.Number(count)} {(count == 1 ? one : several)}";
}

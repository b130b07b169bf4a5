using System.Globalization;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Entering;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tracing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Components;
using Plumbline.Web.Figures;
using Plumbline.Web.Forms;
using Plumbline.Web.Indicators;
using Plumbline.Web.Views;

namespace Plumbline.Web.Writing;

/// <summary>Corrects one figure, with a reason. What it was stays in its history.</summary>
internal static class CorrectionForm
{
    internal const string Reason = "reason";
    private const string Value = "value", Numerator = "numerator", Denominator = "denominator", Provisional = "provisional", Doubtful = "doubtful", Note = "note", SourceNote = "source-note", Checked = "checked";
    private const string Pattern = "/{org}/figures/{indicator}/{unit}/{period}/correct";

    internal static void MapCorrection(this IEndpointRouteBuilder app)
    {
        app.MapForm(Pattern, new FormRule { Need = new AccessNeed.MayDo(Operation.CorrectFigure), KeepsDraft = true }, ShowAsync, TakeAsync);
        app.MapForm(Pattern + "/withdraw", new FormRule { Need = new AccessNeed.MayDo(Operation.Withdraw) }, WithdrawFigureForm.ShowAsync, WithdrawFigureForm.TakeAsync);
    }

    /// <summary>The figure of an address, once the reader may do an operation on it.</summary>
    internal static async Task<FigureStory> StoryAsync(Visit visit, Operation operation, CancellationToken cancellation)
    {
        var (indicator, unit) = (visit.RouteIndicator(), visit.RouteUnit());
        visit.Actor.Demand(operation, visit.Definitions.Picture, unit.Code, indicator);
        if (!FigureAddress.Read(visit.Definitions.Picture, indicator.Code.ToString(), unit.Code.ToString(), visit.Route("period"), visit.Text("aspect")).TryGet(out var address, out var unread))
            throw Refused.NotFound($"There is no such figure: {unread}.");
        if (!(await TraceFigure.RunAsync(visit.Ledger, visit.Definitions, address, visit.Today, cancellation)).TryGet(out var story, out var problem))
            throw Refused.NotFound($"There is no such figure: {problem}.");
        return story.Versions.IsEmpty ? throw Refused.NotFound("This figure is worked out from others, so there is nothing of its own to correct. Correct one of its parts.") : story;
    }

    /// <summary>The page of a figure's story.</summary>
    internal static string Back(Visit visit, FigureAddress address) => visit.Links.Figure(address.Indicator.Code, address.Unit, address.Period, AspectOf(address));

    internal static string? AspectOf(FigureAddress address) => address.Aspect.IsActual ? null : address.Aspect.ToString();

    internal static string Named(Visit visit, FigureAddress address)
    {
        var picture = visit.Definitions.Picture;
        var unit = picture.Units.All.Count > 1 ? $", {picture.Units.Find(address.Unit)!.Name}" : "";
        return $"{address.Indicator.NameInList}{unit}, {address.Period.ToText(picture.Settings.Language, full: true)}{address.Aspect.Beside}";
    }

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var story = await StoryAsync(visit, Operation.CorrectFigure, cancellation);
        var (address, figure, picture) = (story.Address, story.InForce?.Figure, visit.Definitions.Picture);
        var reading = form.IsSent ? Read(form, story) : null;
        var later = Later(form, story);
        if (later is not null && !form.IsSent && IsSame(Read(form, story).Figure, later.Figure))
        {
            form.Rebase();
            later = null;
        }

        var series = await SeriesAsync(visit, address, cancellation);
        var title = $"Correct {Named(visit, address)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Measures,
            Crumbs = [.. IndicatorView.Crumbs(visit, period: null, visit.RouteUnit(), address.Indicator, isItself: false), new Crumb("Correct")],
            Body = PageBody.Of<CorrectionPage>(new CorrectionModel
            {
                Visit = form,
                Title = title,
                Lead = LeadOf(figure),
                Now = NowOf(figure),
                IsProvisional = figure is { IsProvisional: true },
                IsDoubtful = figure is { IsDoubtful: true },
                Versions = new FigureTables(visit.Links, picture.Settings.Language).Versions(story.Versions),
                UsualRange = PlanEntry.RangeOf(visit.Definitions, series, address)?.Words ?? "",
                Warning = address.Aspect.IsActual ? WarningOf(picture, address.Indicator) : null,
                Question = reading is not null ? QuestionOf(visit, series, story, reading) : null,
                Preview = reading?.Figure is { } entered ? [.. PreviewOf(visit, address, story.Figure?.Plan, figure, entered)] : [],
                Theirs = later is null ? null : TheirsOf(later),
                Back = Back(visit, address),
                WithdrawAddress = figure is not null && visit.May(Operation.Withdraw, address.Unit, address.Indicator) ? visit.Links.To(["figures", address.Indicator.Code.ToString(), address.Unit.ToString(), Addresses.Links.Of(address.Period)!, "correct", "withdraw"], ("aspect", AspectOf(address))) : null,
            }),
        };
    }

    private static string? WarningOf(OrganisationPicture picture, Indicator indicator) =>
        picture.IsCounted(indicator.Code) ? "This measure is counted from a list of events. Correct the list, or the next count will differ from what you enter here."
        : picture.CountedFrom(indicator.Code) is { Form: var counted } ? $"This measure is counted from the returns of {counted.Name}. Correct the returns, or the count will differ from what you enter here."
        : null;

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var story = await StoryAsync(visit, Operation.CorrectFigure, cancellation);
        var reading = Read(form, story);
        foreach (var problem in reading.Problems) form.Add(problem.Part, problem.Words);
        if (form.Fields.Raw("act") == "preview") return FormAnswer.Again;
        var reason = form.Fields.Text(Reason);
        if (reason is null) form.Add(Reason, "Say why the figure is corrected: the reason stands beside it.");
        var later = Later(form, story);
        if (later is not null && IsSame(reading.Figure, later.Figure)) return new FormAnswer.Done(Back(visit, story.Address), later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(Back(visit, story.Address));
        if (QuestionOf(visit, await SeriesAsync(visit, story.Address, cancellation), story, reading) is { } question && !form.Fields.IsOn(Checked))
            form.Add(Checked, $"{reading.Figure!.Value.Text}: {question} Check it, and tick “I have checked it”.");
        if (form.Problems.Count > 0 || decision is null || reason is null) return FormAnswer.Again;
        return await form.SaveAsync(Value, Back(visit, story.Address), actor => WriteAsync(visit, actor, story.Address, reading, decision.Seen, reason, cancellation));
    }

    // The same figure sent twice, by a double click, is saved once, and both are told so.
    private static async Task<CommitResult> WriteAsync(Visit visit, App.Access.Actor actor, FigureAddress address, EnteredReading reading, ChangeNumber seen, string reason, CancellationToken cancellation)
    {
        try
        {
            return await CorrectFigure.RunAsync(visit.Ledger, visit.Definitions, actor, address, reading, seen, reason, cancellation);
        }
        catch (LedgerConflictException conflict)
        {
            var now = await ReadDefinitions.RunAsync(visit.Ledger, visit.Links.Organisation, cancellation: cancellation);
            if ((await TraceFigure.RunAsync(visit.Ledger, now, address, visit.Today, cancellation)).TryGet(out var story, out _) && IsSame(reading.Figure, story.InForce?.Figure)) return new CommitResult.Committed(conflict.Intervening);
            throw;
        }
    }

    private static EnteredReading Read(FormVisit form, FigureStory story) => ReadEnteredFigure.Run(
        form.Visit.Definitions,
        story.Address,
        new EnteredFigure
        {
            Value = form.Fields.Text(Value),
            Numerator = form.Fields.Text(Numerator),
            Denominator = form.Fields.Text(Denominator),
            IsProvisional = form.Fields.IsOn(Provisional),
            IsDoubtful = form.Fields.IsOn(Doubtful),
            Note = form.Fields.Text(Note),
            SourceNote = form.Fields.Text(SourceNote),
        },
        form.Visit.Today,
        story.InForce?.Figure);

    private static Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> SeriesAsync(Visit visit, FigureAddress address, CancellationToken cancellation) =>
        PlanEntry.SeriesAsync(visit.Ledger, visit.Definitions, [new TypedCell(address, new EnteredFigure { Value = "typed" })], cancellation);

    // The grid asks the same of a figure. One that stays as it is was checked when it was entered.
    private static string? QuestionOf(Visit visit, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, FigureStory story, EnteredReading reading) =>
        reading.Figure is not { } typed || (typed.Amount is { } amount && amount == story.InForce?.Figure?.Amount) ? null : PlanEntry.QuestionOf(visit.Definitions, series, story.Address, typed, reading.Doubt);

    private static IEnumerable<string> PreviewOf(Visit visit, FigureAddress address, Observation? plan, Observation? before, Observation after)
    {
        yield return before?.Value.Text == after.Value.Text ? $"The figure stays {after.Value.Text}." : $"The figure: {before?.Value.Text ?? "none"} → {after.Value.Text}.";
        if (address.Aspect.IsActual && address.Period.Frequency == address.Indicator.Frequency)
        {
            var (was, now) = (before is null ? "none" : RatingOf(before), RatingOf(after));
            yield return was == now ? $"The rating stays: {now}." : $"The rating: {was} → {now}.";
        }

        if (before?.IsProvisional != after.IsProvisional && (before is not null || after.IsProvisional)) yield return after.IsProvisional ? "It becomes provisional." : "It is provisional no more.";
        if (before?.IsDoubtful != after.IsDoubtful && (before is not null || after.IsDoubtful)) yield return after.IsDoubtful ? "It becomes doubtful: it is in no limit and no headline." : "It is doubtful no more.";

        string RatingOf(Observation figure)
        {
            var judgement = Judge.Of(visit.Definitions.Picture, address.Indicator, figure with { Plan = plan });
            return judgement.IsRated ? RatingWords.Of(judgement).Word : "not rated";
        }
    }

    private static FigureVersion? Later(FormVisit form, FigureStory story) => form.Draft is { } draft && story.Versions[0].Change.Number > draft.Base ? story.Versions[0] : null;

    private static bool IsSame(Observation? typed, Observation? there) =>
        typed is not null && there is not null && typed.IsProvisional == there.IsProvisional && typed.IsDoubtful == there.IsDoubtful && NowOf(typed).All(pair => NowOf(there)[pair.Key] == pair.Value);

    private static TheirWords TheirsOf(FigureVersion later) => new(
        later.Change.Author.Post,
        $"That was change {later.Change.Number}, on {later.Change.At.UtcDateTime:d MMMM yyyy, HH:mm} UTC{(later.Change.Reason.Length > 0 ? $": {later.Change.Reason}" : "")}.",
        later.Figure is { } figure ? [.. NowOf(figure).Where(static pair => pair.Value.Length > 0).Select(static pair => new WrittenPart(pair.Key.Replace('-', ' '), pair.Value))] : []);

    private static string LeadOf(Observation? figure) => figure switch
    {
        null => "The figure was withdrawn. What you enter takes its place.",
        { Source: { } cell } => string.Create(CultureInfo.InvariantCulture, $"{figure.Value.Text}, read from {cell.File}{(cell.Row > 0 ? $", row {cell.Row}" : "")}{(cell.Column > 0 ? $", column {cell.Column}" : "")}."),
        _ => $"{figure.Value.Text}, entered by hand.",
    };

    private static Dictionary<string, string> NowOf(Observation? figure)
    {
        var isFraction = figure?.Value is ObservedValue.Fraction;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Value] = figure?.Value.Text ?? "",
            [Numerator] = isFraction ? "" : figure?.Numerator?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Denominator] = isFraction ? "" : figure?.Denominator?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Note] = figure?.Note ?? "",
            [SourceNote] = figure?.SourceNote ?? "",
        };
    }
}

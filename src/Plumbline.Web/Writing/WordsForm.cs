using System.Security.Cryptography;
using System.Text;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Reporting;
using Plumbline.App.Viewing;
using Plumbline.App.Writing;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition.Markdown;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Forms;
using Plumbline.Web.Indicators;
using Plumbline.Web.Views;

namespace Plumbline.Web.Writing;

/// <summary>The form for the words about one figure: why, what is being done, what is expected by when, a note.</summary>
internal static class WordsForm
{
    internal const string Why = "why", Doing = "doing", Expected = "expected", Note = "note", Reason = "reason";
    private const string AdvisedField = "_advised", Pattern = "/{org}/commentary/{indicator}/{unit}/{period}";

    private static readonly (string Field, string Heading)[] Parts = [(Why, "Why"), (Doing, "What we are doing"), (Expected, "Expected by"), (Note, "Note")];

    internal static void MapWords(this IEndpointRouteBuilder app)
    {
        var rule = new FormRule { Need = new AccessNeed.MayDo(Operation.WriteCommentary), KeepsDraft = true };
        app.MapForm(Pattern, rule, ShowAsync, TakeAsync);
        app.MapForm(Pattern + "/withdraw", rule with { KeepsDraft = false }, WithdrawForm.ShowAsync, WithdrawForm.TakeAsync);
    }

    /// <summary>What an address is about, once the reader may write about it.</summary>
    internal static WordsAbout About(Visit visit)
    {
        var (indicator, unit) = (visit.RouteIndicator(), visit.RouteUnit());
        visit.Actor.Demand(Operation.WriteCommentary, visit.Definitions.Picture, unit.Code, indicator);
        return new WordsAbout(indicator, unit.Code, visit.RoutePeriod(indicator.Frequency));
    }

    /// <summary>Measure, unit and period in words.</summary>
    internal static string Named(Visit visit, WordsAbout about)
    {
        var picture = visit.Definitions.Picture;
        var unit = about.Unit == picture.Units.Top.Code ? "" : $", {picture.Units.Find(about.Unit)!.Name}";
        return $"{about.Indicator.NameInList}{unit}, {about.Period.ToText(picture.Settings.Language, full: true)}";
    }

    /// <summary>The parts that have words, as they were typed.</summary>
    internal static IReadOnlyList<WrittenPart> PartsOf(Commentary? words) =>
        [.. Parts.Select(part => (part.Heading, Text: TextOf(words, part.Field))).Where(static part => part.Text.Length > 0).Select(static part => new WrittenPart(part.Heading, part.Text))];

    /// <summary>A word by which the same advice is known again.</summary>
    internal static string Mark(IReadOnlyList<string> advice) => advice.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', advice))))[..16];

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var about = About(visit);
        var (picture, code, period) = (visit.Definitions.Picture, about.Indicator.Code, about.Period);
        var now = picture.CommentaryOn(code, about.Unit, period);
        var last = FindEarlierWords.Find(picture, code, about.Unit, period).Last;
        var context = await ReadReportContext.RunAsync(visit.Ledger, visit.Definitions, MeasureReport.Of(visit.Definitions, about.Indicator, period.Frequency), period, about.Unit);
        var title = $"Words about {Named(visit, about)}";
        var wantsPreview = form.IsSent && form.Fields.Raw("act") == "preview";
        var typed = form.IsSent ? Typed(form.Fields).Read(about, static (_, _) => { }) : null;
        var later = await LaterAsync(form, about, cancellation);
        if (later is not null && !form.IsSent && later.Words == Typed(form.Fields).Read(about, static (_, _) => { }))
        {
            form.Rebase();
            later = null;
        }

        return new View
        {
            Title = title,
            Menu = MenuEntry.Measures,
            Crumbs = [.. IndicatorView.Crumbs(visit, period: null, visit.RouteUnit(), about.Indicator, isItself: false), new Crumb("Write")],
            Body = PageBody.Of<WordsPage>(new WordsModel
            {
                Visit = form,
                Title = title,
                Screen = MeasureScreen.Of(context.On(new SiteAddresses(visit.Links, period, picture.Units.Top.Code)), about.Indicator, about.Unit),
                Now = Parts.ToDictionary(static part => part.Field, part => TextOf(now, part.Field), StringComparer.Ordinal),
                Last = PartsOf(last),
                LastPeriod = last?.Period.ToText(picture.Settings.Language, full: true),
                Theirs = later is null ? null : Theirs(later),
                Preview = wantsPreview && typed is not null ? [.. PartsOf(typed).Select(static part => (part.Heading, PaperMarkdown.Instance.ToElements(part.Text)))] : [],
                Advice = typed is not null && (wantsPreview || form.Fields.IsOn(AdvisedField) || form.Fields.Raw("act") == "save") ? await AdviceAsync(visit, about, typed, cancellation) : [],
                Back = visit.Links.Measure(code, about.Unit == picture.Units.Top.Code ? null : about.Unit, period),
                WithdrawAddress = now is null ? null : visit.Links.Words(code, about.Unit, period) + "/withdraw",
            }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, about) = (form.Visit, About(form.Visit));
        if (form.Fields.Raw("act") == "start")
        {
            StartFromLast(form, FindEarlierWords.Find(visit.Definitions.Picture, about.Indicator.Code, about.Unit, about.Period).Last);
            return FormAnswer.Again;
        }

        var words = Typed(form.Fields).Read(about, (part, problem) => form.Add(Names<WordsPart>.Of(part), problem));
        if (form.Fields.Raw("act") == "preview") return FormAnswer.Again;
        var later = await LaterAsync(form, about, cancellation);
        if (later is not null && words is not null && later.Words == words) return new FormAnswer.Done(Back(visit, about), later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(Back(visit, about));
        if (words is null || decision is null) return FormAnswer.Again;
        // Advice is given before the words are saved; who has read it may save all the same.
        var advice = await AdviceAsync(visit, about, words, cancellation);
        if (advice.Count > 0 && Mark(advice) != form.Fields.Raw(AdvisedField)) return FormAnswer.Again;
        return await form.SaveAsync(Why, Back(visit, about), actor => WriteAsync(form, actor, about, words, decision.Seen, cancellation));
    }

    // The same words sent twice, by a double click, are saved once, and both are told so.
    private static async Task<CommitResult> WriteAsync(FormVisit form, App.Access.Actor actor, WordsAbout about, Commentary words, ChangeNumber seen, CancellationToken cancellation)
    {
        var visit = form.Visit;
        try
        {
            return await WriteCommentary.RunAsync(visit.Ledger, visit.Definitions, actor, about, words, seen, form.Fields.Text(Reason), cancellation);
        }
        catch (LedgerConflictException conflict)
        {
            var now = await ReadDefinitions.RunAsync(visit.Ledger, visit.Links.Organisation, cancellation: cancellation);
            if (now.Picture.CommentaryOn(about.Indicator.Code, about.Unit, about.Period) == words) return new CommitResult.Committed(conflict.Intervening);
            throw;
        }
    }

    // What is typed stays: only empty fields are filled.
    private static void StartFromLast(FormVisit form, Commentary? last)
    {
        foreach (var (field, _) in Parts)
        {
            // A promise holds for its own day; who makes it again says so.
            if (field != Expected && form.Fields.Text(field) is null && TextOf(last, field) is { Length: > 0 } words) form.Fill(field, words);
        }
    }

    private static Task<LaterWords?> LaterAsync(FormVisit form, WordsAbout about, CancellationToken cancellation) =>
        form.Draft is { } draft ? FindLaterWords.RunAsync(form.Visit.Ledger, form.Visit.Definitions, about, draft.Base, cancellation) : Task.FromResult<LaterWords?>(null);

    private static TheirWords Theirs(LaterWords later) => new(
        later.Change.Author.Post,
        $"That was change {later.Change.Number}, on {later.Change.At.UtcDateTime:d MMMM yyyy, HH:mm} UTC{(later.Change.Reason.Length > 0 ? $": {later.Change.Reason}" : "")}.",
        PartsOf(later.Words));

    private static async Task<IReadOnlyList<string>> AdviceAsync(Visit visit, WordsAbout about, Commentary words, CancellationToken cancellation) =>
        [.. (await AdviseOnWords.RunAsync(visit.Ledger, visit.Definitions, about, words, visit.Today, cancellation)).Select(finding =>
            finding.Check == "outlier" && words.Why is not null ? $"{finding.Message} A sentence that names the cause does: it rose because of …, it fell after …." : finding.Message)];

    private static TypedWords Typed(FormFields fields) => new(fields.Text(Why), fields.Text(Doing), fields.Text(Expected), fields.Text(Note));

    private static string TextOf(Commentary? words, string field) => field switch
    {
        Why => words?.Why,
        Doing => words?.Doing,
        Expected => words?.Expected?.ToString(),
        _ => words?.Note,
    } ?? "";

    private static string Back(Visit visit, WordsAbout about) =>
        visit.Links.Measure(about.Indicator.Code, about.Unit == visit.Definitions.Picture.Units.Top.Code ? null : about.Unit, about.Period);
}

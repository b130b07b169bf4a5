using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Entering;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Returns;
using Plumbline.Web.RiskForms;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.ReturnForms;

/// <summary>Fills in a return: the fields on one page, then what they come to, then it is sent.</summary>
internal static class FillForm
{
    private const string Review = "review", Send = "send";

    private static readonly object PlanKey = new();

    internal static void MapFill(this IEndpointRouteBuilder app) =>
        app.MapForm(ReturnFormsFeature.Pattern + "/fill", new FormRule { Need = new AccessNeed.MayDo(Operation.SubmitReturn), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, Asked(form.Visit));
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var title = ReturnWords.Named(visit.Definitions.Picture, address);
        var plan = form.Http.Items[PlanKey] as ReturnPlan;
        var isReview = form.IsSent && plan is { Problems.Count: 0 } && form.Fields.Raw("act") is Review or Send;
        return new View
        {
            Title = isReview ? $"Check before you send: {title}" : title,
            Menu = MenuEntry.Returns,
            Crumbs = [new Crumb("Returns", visit.Links.Returns()), new Crumb(address.Form.Name, visit.Links.Form(address.Form.Code, address.Period)), new Crumb(ReturnWords.UnitName(visit.Definitions.Picture, address.Unit), Back(visit, address)), new Crumb("Fill in")],
            Body = isReview ? PageBody.Of<ReviewReturnPage>(ReviewOf(form, title, plan!)) : PageBody.Of<FillPage>(await FillOfAsync(form, title, hand, plan, cancellation)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, Asked(form.Visit));
        var act = form.Fields.Raw("act");
        if (act is not (Review or Send)) return FormAnswer.Again;
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var typed = FillFields.Read(address, form.Fields);
        if (await LaterAsync(form, hand, cancellation) is { } later)
        {
            if (Says(hand, typed)) return new FormAnswer.Done(Back(visit, address), later.Change.Number);
            if (later.IsSettled || later.Disputed(typed).Count > 0)
            {
                if (Deciding.Read(form, later.Change) is not { } decision) return FormAnswer.Again;
                if (decision.TakesTheirs) return new FormAnswer.Done(Back(visit, address));
            }

            // Fields that the writer left as they were keep what the other wrote there.
            typed = typed.ChangedFrom(later.Before);
        }

        var plan = await PlanReturn.RunAsync(visit.Ledger, visit.Definitions, hand, typed, ReturnVisit.Now(visit), cancellation);
        form.Http.Items[PlanKey] = plan;
        foreach (var problem in plan.Problems) form.Add(FillFields.Of(problem), problem.Words);
        if (plan.Problems.Count > 0) return FormAnswer.Again;
        if (plan.IsSame)
        {
            form.Http.Items.Remove(PlanKey);
            form.Add(FillFields.Whole, "Nothing was typed that was not returned already.");
            return FormAnswer.Again;
        }

        if (act == Review) return FormAnswer.Again;
        foreach (var problem in plan.Unsaid) form.Add(FillFields.Of(problem), problem.Words);
        return await form.SaveAsync(FillFields.Whole, Back(visit, address), actor => OnceAsync(form, actor, plan, typed, cancellation));
    }

    // The same sent twice, by a double click, is saved once, and both are told so.
    private static async Task<CommitResult> OnceAsync(FormVisit form, Actor actor, ReturnPlan plan, TypedReturn typed, CancellationToken cancellation)
    {
        var visit = form.Visit;
        try
        {
            return await SubmitReturn.RunAsync(visit.Ledger, visit.Definitions, actor, plan, cancellation);
        }
        catch (LedgerConflictException conflict)
        {
            var now = await ReadDefinitions.RunAsync(visit.Ledger, visit.Links.Organisation, cancellation: cancellation);
            if (Says(await ReadReturn.RunAsync(visit.Ledger, now, plan.After.Address, cancellation: cancellation), typed)) return new CommitResult.Committed(conflict.Intervening);
            throw;
        }
    }

    private static bool Says(ReturnInHand hand, TypedReturn typed) => hand.Return?.State == ReturnState.Returned && typed.ChangedFrom(hand).Values.IsEmpty;

    private static Task<LaterReturn?> LaterAsync(FormVisit form, ReturnInHand hand, CancellationToken cancellation) =>
        form.Draft is { } draft ? FindLaterReturn.RunAsync(form.Visit.Ledger, form.Visit.Definitions, hand, draft.Base, cancellation) : Task.FromResult<LaterReturn?>(null);

    private static AskedReturn Asked(Visit visit)
    {
        var address = ReturnVisit.RouteReturn(visit);
        visit.Actor.Demand(Operation.SubmitReturn, visit.Definitions.Picture, address.Unit, indicator: null);
        if (address.Period.First > DateOnly.FromDateTime(ReturnVisit.Now(visit))) throw Refused.NotFound($"{PeriodChoice.WordsOf(visit, address.Period)} has not begun. A return is made once its period has begun.");
        return address;
    }

    private static string Back(Visit visit, AskedReturn address) => visit.Links.Return(address.Form.Code, address.Unit, address.Period);

    private static async Task<FillModel> FillOfAsync(FormVisit form, string title, ReturnInHand hand, ReturnPlan? plan, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, hand.Address);
        var ranges = await ReadFieldRanges.RunAsync(visit.Ledger, visit.Definitions, address, cancellation);
        var later = await LaterAsync(form, hand, cancellation);
        var typed = FillFields.Read(address, form.Fields);
        if (later is not null && !form.IsSent && form.Draft?.Shown is not null && Says(hand, typed))
        {
            form.Rebase();
            later = null;
        }

        var (now, due) = (ReturnVisit.Now(visit), ReturnVisit.Words(visit, address.DueAt));
        var isLate = now > address.DueAt && !hand.IsComplete;
        // Why it is late was said when a part of it came.
        var saidWhy = isLate && hand.Return is { State: ReturnState.Returned, Note: not null };
        return new FillModel
        {
            Visit = form,
            Title = title,
            Lead = hand is { Return.State: ReturnState.SentBack, Missing.Count: 0 } ? SentBackLead(visit, hand) : saidWhy ? $"It was returned late, without {Counted.Of(hand.Missing.Count, "answer")}. Give {(hand.Missing.Count == 1 ? "it" : "them")}, and send it again." : $"{(isLate ? $"It was due by {due}: it is late, and you are asked why before it is sent." : now > address.DueAt ? $"It was due by {due}." : $"It is due by {due}.")}{(hand.Return?.State == ReturnState.SentBack ? "" : Standing(hand))}",
            Question = hand.Return is { State: ReturnState.SentBack, Note: { } question } ? question : null,
            Note = address.Form.Note,
            Fields = [.. address.Fields.Select(field => FieldOf(visit, hand, ranges.GetValueOrDefault(field.Code), field))],
            Kept = FillFields.Kept(address, form.Fields, isReview: false),
            // A figure that is wrong is not missing: it is mended.
            OffersPartial = form.Fields.IsOn(FillFields.Partial) || plan?.After.Missing.Any(field => typed.Values.GetValueOrDefault(field.Code)?.Trim() is null or "") == true,
            Theirs = later is null || !(later.IsSettled || later.Disputed(typed).Count > 0) ? null : new TheirWords(later.Change.Author.Post, GradingWords.Of(later.Change), [.. TheirParts(later, typed)]),
            Mine = later is { IsSettled: true } ? AllTheSame(later) : "Mine, in place of theirs",
            Back = Back(visit, address),
        };
    }

    private static string SentBackLead(Visit visit, ReturnInHand hand)
    {
        var at = hand.Return!.Completed ?? hand.ReceivedAt;
        return $"It was returned{(at > hand.Address.DueAt ? " late," : "")}{(at is { } moment ? $" on {ReturnVisit.Words(visit, moment)}" : "")}. Answer the question, and send it again.";
    }

    /// <summary>What was said of a return so far, as sentences that follow others; empty where nothing was.</summary>
    internal static string Standing(ReturnInHand hand) => hand.Return switch
    {
        { State: ReturnState.Waived, Note: var note } => $" It was waived: {note}",
        { State: ReturnState.SentBack, Note: var question } => $" It was sent back: {question}",
        { State: ReturnState.NotApplicable } => " It was said not to apply.",
        { State: ReturnState.Returned } when hand.Missing.Count > 0 => $" It was returned without {Counted.Of(hand.Missing.Count, "answer")}.",
        { State: ReturnState.Returned } => " It was returned.",
        _ => "",
    };

    // Whoever sends what was excused, or is asked about, knows what comes of it.
    private static string AllTheSame(LaterReturn later) => later.Now.Return!.State switch
    {
        ReturnState.SentBack => "Mine: send it again, with an answer to the question",
        ReturnState.Waived => "Mine: send it all the same. It is then returned, and no longer waived",
        _ => "Mine: send it all the same. The form then applies",
    };

    private static IEnumerable<WrittenPart> TheirParts(LaterReturn later, TypedReturn typed)
    {
        if (later.IsSettled) yield return new WrittenPart("The return", later.Now.Return!.State switch { ReturnState.SentBack => $"Sent back: {later.Now.Return.Note}", ReturnState.Waived => $"Waived: {later.Now.Return.Note}", _ => "Does not apply." });
        foreach (var field in later.Disputed(typed)) yield return new WrittenPart(field.Ask, later.Now.Text(field.Code));
    }

    private static FillField FieldOf(Visit visit, ReturnInHand hand, FieldRange? range, FormField field)
    {
        var language = visit.Definitions.Picture.Settings.Language;
        var isNeeded = hand.Address.Requires(field);
        var hints = new[]
        {
            field.Help,
            field.By is { } by ? $"Answered by: {by}." : null,
            range?.Last is { } last ? $"Last: {EntryText.Of(last)}, {last.Period.ToText(language, full: true)}." : null,
            range?.Range is { Length: > 0 } usual && !usual.StartsWith("none", StringComparison.Ordinal) ? $"Usual: {usual}." : null,
        }.OfType<string>().ToList();
        return new FillField(
            FillFields.Of(field),
            isNeeded ? field.Ask : $"{field.Ask} (optional)",
            hints.Count == 0 ? null : string.Join(" ", hints),
            field is ScoredQuestion ? FillFields.Value(hand.Text(field.Code)) : hand.Text(field.Code),
            field is ScoredQuestion question ? [.. question.Answers.Select(static answer => new RadioChoice(FillFields.Value(answer.Word), Counted.Sentence(answer.Word), []))] : null,
            field is FigureField { Indicator: var measured } && visit.Definitions.Picture.Find(measured)?.Measure.Kind == MeasureKind.Count ? "decimal" : null);
    }

    private static ReviewReturnModel ReviewOf(FormVisit form, string title, ReturnPlan plan)
    {
        var (visit, after, address) = (form.Visit, plan.After, plan.After.Address);
        var due = ReturnVisit.Words(visit, address.DueAt);
        return new ReviewReturnModel
        {
            Visit = form,
            Title = title,
            Lead = plan.Before.WasReturned
                ? $"{(plan.Fields.Count == 0 ? "No answer" : Counted.Sentence(Counted.Of(plan.Fields.Count, "answer")))} {(plan.Fields.Count is 0 or 1 ? "changes" : "change")}. {Then(plan)}"
                : after.Missing.Count > 0 ? "The return is sent without every answer." : after.IsLate ? $"The return is complete, and late: it was due by {due}." : "The return is complete, and in time.",
            Score = after.Missing.Count == 0 && after.Score is { } score ? ReturnVisit.ScoreWords(score, after.Band) : null,
            Escalation = after.Missing.Count == 0 ? after.Band?.Escalation : null,
            Tone = after is { Missing.Count: 0, Band: { } band } ? ReturnVisit.ToneOf(address.Form, band) : null,
            Fields = [.. address.Fields.Where(field => after.Has(field.Code)).Select(field => RowOf(plan, field))],
            Missing = [.. after.Missing.Select(static field => field.Ask)],
            Kept = FillFields.Kept(address, form.Fields, isReview: true),
            LateSince = plan.AsksLate ? due : null,
            ReasonLabel = !plan.AsksReason ? null : plan.Before.Return is { State: ReturnState.SentBack, Note: var asked } ? $"Your answer to: “{asked}”" : "Why it changes",
            ReasonHint = plan.Before.Return?.State == ReturnState.SentBack ? "Whoever asked sees it on the page of the return." : "Shown on the page of the return.",
        };
    }

    // What the change comes to: whether the return is then complete, and what the score was.
    private static string Then(ReturnPlan plan)
    {
        var (before, after) = (plan.Before, plan.After);
        if (after.Missing.Count > 0) return "The return stays incomplete.";
        if (before.Missing.Count > 0) return "The return is then complete.";
        return before.Score is { } was && was != after.Score ? $"The score was {Counted.Digits(was)}{(before.Band is { } band ? $", band {band.Words}" : "")}." : "";
    }

    private static ReviewField RowOf(ReturnPlan plan, FormField field)
    {
        var text = plan.After.Text(field.Code);
        var planned = plan.Fields.FirstOrDefault(one => one.Field.Code == field.Code);
        return new ReviewField(
            field.Ask,
            field is ScoredQuestion ? Counted.Sentence(text) : plan.After.Figures.GetValueOrDefault(field.Code) is { } figure && EntryText.ReadAs(figure) is var read && read != text ? $"{text}, read as {read}" : text,
            planned?.Was is { Length: > 0 } was ? field is ScoredQuestion ? Counted.Sentence(was) : was : null,
            field is ScoredQuestion question && plan.After.ScoreOf(question) is { } score ? Counted.Digits(score) : null,
            planned?.Question,
            planned?.Question is null ? null : FillFields.Why(field));
    }
}

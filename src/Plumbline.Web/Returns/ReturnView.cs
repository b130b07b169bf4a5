using Plumbline.App.Returns.Writing;
using Plumbline.Core.Ledger;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Returns.Reminding;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;
using Plumbline.Web.Addresses;
using Plumbline.Web.Changes;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>The page of one return.</summary>
internal static class ReturnView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var address = ReturnVisit.RouteReturn(visit);
        var form = address.Form;
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var reading = await ReturnVisit.ReadAsync(visit, form, address.Period, ReturnVisit.Back(form), form.IsScored, address.Unit, cancellation);
        var line = LineOf(reading.Periods[^1], address);
        var title = ReturnWords.Named(visit.Definitions.Picture, address);
        var history = await ReadReturn.HistoryAsync(visit.Ledger, visit.Definitions, address, cancellation);
        return new View
        {
            Title = title,
            Menu = MenuEntry.Returns,
            Crumbs = [new Crumb("Returns", visit.Links.Returns()), new Crumb(form.Name, visit.Links.Form(form.Code, address.Period)), new Crumb(ReturnWords.UnitName(visit.Definitions.Picture, address.Unit))],
            Body = PageBody.Of<ReturnPage>(new ReturnModel
            {
                Title = title,
                Sign = ReturnSign.Of(line),
                Lead = $"{Lead(visit, hand, line)}{Remind(visit, address, line)}",
                Said = Said(hand, history),
                Score = hand.IsComplete && hand.Score is { } score ? ReturnVisit.ScoreWords(score, hand.Band) : null,
                Escalation = hand.IsComplete ? hand.Band?.Escalation : null,
                Tone = hand is { IsComplete: true, Band: { } band } ? ReturnVisit.ToneOf(form, band) : null,
                IsScored = form.QuestionsFor(address.Period).Any(),
                Answers = !hand.WasReturned && hand.Answers.IsEmpty && hand.Figures.IsEmpty ? [] : await AnswersAsync(visit, hand, cancellation),
                Deeds = [.. Deeds(visit, hand)],
                History = [.. history.Select((version, at) => EventOf(visit, address, version, at == 0 ? null : history[at - 1].Return)).Reverse()],
                Earlier = [.. reading.Periods.SkipLast(1).Reverse().Where(static period => period.NotCollected is null && period.Lines.Length > 0).Select(period => EarlierOf(visit, address, period)).OfType<EarlierReturn>()],
            }),
            Saved = number => number == hand.LastChange ? Saved(hand) : history.Any(version => version.Change.Number == number) ? "Saved." : null,
            FileName = $"{visit.Links.Organisation}-return-{form.Code}-{address.Unit}-{Links.Of(address.Period)}",
            Table = ViewTable.Of(ReturnFieldsTable.Table, ReturnFieldRow.Of(hand, line)),
        };
    }

    /// <summary>The line of one return in its period.</summary>
    internal static ReturnLine LineOf(FormPeriod period, AskedReturn address) =>
        period.Lines.FirstOrDefault(line => line.Unit == address.Unit) ?? throw Refused.NotFound($"{address.Form.Code} is not asked of {address.Unit} for {address.Period}.");

    private static string Lead(Visit visit, ReturnInHand hand, ReturnLine line)
    {
        var due = ReturnVisit.Words(visit, hand.Address.DueAt);
        var by = hand.Return?.By is { } post ? $" by the post {post}" : "";
        var received = hand.ReceivedAt is { } at ? $" on {ReturnVisit.Words(visit, at)}" : "";
        var completed = hand.CompletedAt is { } complete && complete > hand.ReceivedAt ? $"; completed on {ReturnVisit.Words(visit, complete)}" : "";
        return line.Standing switch
        {
            ReturnStanding.InTime or ReturnStanding.Late or ReturnStanding.SentBack => $"Returned{by}{received}{completed}. It was due by {due}.",
            ReturnStanding.Incomplete => $"Returned{by}{received}; {Counted.Of(hand.Missing.Count, "answer")} {(hand.Missing.Count == 1 ? "is" : "are")} missing. Due by {due}.",
            ReturnStanding.Waived => by.Length + received.Length == 0 ? "It need not be returned." : $"It need not be returned: this was decided{by}{received}.",
            ReturnStanding.NotApplicable => by.Length + received.Length == 0 ? "The form does not apply to this unit for this period." : $"The form does not apply to this unit for this period: this was said{by}{received}.",
            ReturnStanding.Missing => $"It was due by {due}, and is not here.{(ReturnVisit.Silence(hand.Address.Form, line) is { } silence ? $" {Counted.Sentence(silence)}." : "")}",
            ReturnStanding.Awaited => $"It is due by {due}.",
        };
    }

    // What whoever has just written it reads first.
    private static string Saved(ReturnInHand hand) => hand.Return?.State switch
    {
        ReturnState.SentBack => "Sent back.",
        ReturnState.Returned when hand.Missing.Count > 0 => $"Sent. {Counted.Sentence(Counted.Of(hand.Missing.Count, "answer"))} {(hand.Missing.Count == 1 ? "is" : "are")} missing: the return does not count yet.",
        ReturnState.Returned => $"Sent, {(hand.IsLate ? "late" : "in time")}.{(hand.Score is { } score ? $" Score {Counted.Digits(score)}." : "")}",
        _ => "Saved.",
    };

    // Whom a manager asks for what is not here.
    private static string Remind(Visit visit, AskedReturn address, ReturnLine line) =>
        !visit.IsPast && line is { IsOwed: true, IsResponse: false } && RemindPosts.PostOf(visit.Definitions.Picture.Units, visit.Definitions.Picture.Values.Of<Post>(), address.Unit, DateOnly.FromDateTime(ReturnVisit.Now(visit))) is { } post
            ? $" The post to remind of it is {post.Name}." : "";

    private static string? Said(ReturnInHand hand, IReadOnlyList<ReturnVersion> history) => hand.Return is not { Note: { } note } made ? null : made.State switch
    {
        // Why it was late stays said while a question stands in its place.
        ReturnState.SentBack => $"Sent back with the question: {note}{(history.LastOrDefault(static version => version.Return?.State == ReturnState.Returned)?.Return?.Note is { } late ? $" What was said when it was returned: {late}" : "")}",
        ReturnState.Returned => hand.IsLate || hand.ReceivedAt > hand.Address.DueAt ? $"Why it was late: {note}" : note,
        _ => $"Reason: {note}",
    };

    private static async Task<IReadOnlyList<ReturnAnswerLine>> AnswersAsync(Visit visit, ReturnInHand hand, CancellationToken cancellation)
    {
        var changes = new Dictionary<long, string>();
        foreach (var number in hand.Figures.Values.Select(static figure => figure.Change).OfType<long>().Distinct())
        {
            if (await visit.Ledger.ChangeAsync(visit.Links.Organisation, ChangeNumber.Of((int)number), cancellation) is { } change) changes[number] = $"{change.Author.Post}, {ReturnVisit.Words(visit, UnitedKingdomTime.Of(change.At))}";
        }

        return [.. hand.Address.Fields.Select(field => AnswerOf(visit, hand, field, hand.Figures.GetValueOrDefault(field.Code)?.Change is { } number ? changes.GetValueOrDefault(number) : null))];
    }

    private static ReturnAnswerLine AnswerOf(Visit visit, ReturnInHand hand, FormField field, string? entered)
    {
        var (answer, figure) = (hand.Answers.GetValueOrDefault(field.Code), hand.Figures.GetValueOrDefault(field.Code));
        var text = hand.Text(field.Code);
        return new ReturnAnswerLine(
            field.Ask,
            text.Length == 0 ? null : answer is null ? text : Counted.Sentence(text),
            figure is null ? null : visit.Links.Figure(figure.Indicator, figure.Unit, figure.Period),
            field is ScoredQuestion question && hand.ScoreOf(question) is { } score ? Counted.Digits(score) : null,
            answer?.Note ?? figure?.Note,
            answer?.By is null && answer?.At is null ? entered : string.Join(", ", new[] { answer.By, answer.At is { } at ? ReturnVisit.Words(visit, at) : null }.OfType<string>()),
            hand.Address.Requires(field));
    }

    private static IEnumerable<TextLink> Deeds(Visit visit, ReturnInHand hand)
    {
        var (form, unit, period) = hand.Address;
        if (WaitingReturns.MaySubmit(visit, unit))
            yield return new TextLink(hand.Return?.State switch { ReturnState.SentBack => "Answer and send again", ReturnState.Returned => hand is { IsComplete: true, IsLate: true, Return.Note: null } ? "Say why it was late, or correct it" : hand.IsComplete ? "Correct it" : "Complete it", _ => "Fill it in" }, visit.Links.FillReturn(form.Code, unit, period));
        if (!visit.May(Operation.SettleReturn, unit)) yield break;
        if (hand.Return?.State is ReturnState.Returned or ReturnState.SentBack) yield return new TextLink(hand.Return.State == ReturnState.SentBack ? "Change the question" : "Send it back with a question", visit.Links.ReturnPart(form.Code, unit, period, "send-back"));
        if (!hand.IsComplete && hand.Return?.State != ReturnState.SentBack) yield return new TextLink(hand.Return?.State is ReturnState.Waived or ReturnState.NotApplicable ? "Change why it need not be made" : "It need not be made", visit.Links.ReturnPart(form.Code, unit, period, "waive"));
    }

    private static ReturnEvent EventOf(Visit visit, AskedReturn address, ReturnVersion version, UnitReturn? before) => new(
        new TextLink($"Change {version.Change.Number}", visit.Links.Change(version.Change.Number)),
        ReturnVisit.Words(visit, UnitedKingdomTime.Of(version.Change.At)),
        ChangeWords.Who(version.Change),
        What(address, version, before, ReturnWords.Named(visit.Definitions.Picture, address)));

    // A change of which no reason was asked is named by the return itself.
    private static string What(AskedReturn address, ReturnVersion version, UnitReturn? before, string named)
    {
        if (version.Return is not { } made) return "It was withdrawn.";
        var missing = address.Fields.Count(field => address.Requires(field) && !made.Answered.Contains(field.Code));
        var without = missing > 0 ? $", without {Counted.Of(missing, "answer")}" : "";
        return made.State switch
        {
            // The reason of a later change is what was said to the question, or why it was corrected.
            ReturnState.Returned when before?.State is ReturnState.SentBack or ReturnState.Returned => $"{(before.State == ReturnState.SentBack ? "Sent again" : missing == 0 && address.Form.Fields.Any(field => address.Form.Requires(field, address.Period) && !before.Answered.Contains(field.Code)) ? "Completed" : "Sent once more")}{without}{(version.Change.Reason == named ? "" : $": {ChangeWords.Reason(version.Change).TrimEnd('.')}")}.",
            ReturnState.Returned => $"Returned{without}.{(made.Note is { } note ? $" {note}" : "")}",
            ReturnState.SentBack => $"Sent back: {made.Note}",
            ReturnState.Waived => $"Waived: {made.Note}",
            ReturnState.NotApplicable => $"Does not apply.{(made.Note is { } why ? $" {why}" : "")}",
        };
    }

    private static EarlierReturn? EarlierOf(Visit visit, AskedReturn address, FormPeriod period) =>
        period.Lines.FirstOrDefault(line => line.Unit == address.Unit) is not { } line ? null : new EarlierReturn(
            new TextLink(period.Period.ToText(visit.Definitions.Picture.Settings.Language), visit.Links.Return(address.Form.Code, address.Unit, period.Period)),
            ReturnSign.Of(line),
            line.Score is { } score ? $"score {Counted.Digits(score)}{(line.Band is { } band ? $", band {band.Words}" : "")}" : "");
}

using Plumbline.App.Access;
using Plumbline.App.BoardAssurance;
using Plumbline.App.BoardAssurance.Reading;
using Plumbline.App.BoardAssurance.Later;
using Plumbline.App.BoardAssurance.Writing;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Addresses;
using Plumbline.Web.BoardAssurance;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Records;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.AssuranceForms;

/// <summary>Answers a question of the assurance framework; then the next one that waits.</summary>
internal static class AnswerForm
{
    private const string Word = "answer", Evidence = "evidence", On = "on", Next = "next";

    internal static void MapAnswer(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/assurance/questions/{question}", new FormRule { Need = new AccessNeed.MayDo(Operation.AnswerQuestion), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, at) = (form.Visit, await AssuranceVisit.ReadAsync(form.Visit, cancellation));
        var (question, unit) = Asked(at);
        var reading = at.Reading.Questions.FirstOrDefault(one => one.Question.Code == question.Code);
        var now = reading?.Answers.FirstOrDefault(one => one.Unit == unit);
        var before = reading?.Before.FirstOrDefault(one => one.Unit == unit);
        var waiting = Others(at, question, unit).Count;
        var theirs = await RecordOf(form, question, unit, at, cancellation).TheirsAsync(form, there => form.Fields.Raw(Word) == Names<AnswerWord>.Of(there.Word) && form.Fields.Text(Evidence) == there.Evidence);
        return new View
        {
            Title = $"Answer: {question.Text}",
            Menu = MenuEntry.Assurance,
            Crumbs = [new Crumb("Assurance", visit.Links.Assurance(at.Reading.Period)), new Crumb("Questions", Back(at)), new Crumb("Answer")],
            Body = PageBody.Of<AnswerPage>(new AnswerModel
            {
                Visit = form,
                Title = question.Text,
                Asked = $"Asked{(question.AskedOf is { } post ? $" of {post}" : "")} for {at.SpanWords}{(unit is null ? "" : $", {NameOf(visit, unit)}")}.",
                Decides = [.. Decides(at, question)],
                Now = now is null ? null : Said(visit, now),
                Before = before is null ? null : Said(visit, before),
                BeforeSpan = before?.Period.ToText(at.Culture, full: true) ?? "",
                Choices = [.. Enum.GetValues<AnswerWord>().Select(static one => new RadioChoice(Names<AnswerWord>.Of(one), AssuranceWords.Of(one), []))],
                Word = now is null ? "" : Names<AnswerWord>.Of(now.Word),
                Evidence = now?.Evidence ?? "",
                Post = question.AskedOf,
                Today = FormDays.Text(visit.Today),
                ShowsDay = form.Problems.Any(static one => one.Field == On),
                Waiting = waiting == 0 ? null : $"{Counted.Sentence(Counted.Of(waiting, "more question"))} {(waiting == 1 ? "waits" : "wait")} for you.",
                Theirs = theirs,
                Back = Back(at),
            }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(form.Visit, cancellation);
        var (question, unit) = Asked(at);
        var fields = form.Fields;
        var typed = new TypedAnswer(fields.Text(Word), fields.Raw(Evidence), unit?.ToString(), fields.Text(On)).Read(form.Visit.Definitions.Picture, question, at.Reading.Period, form.Visit.Today, Add);
        var next = fields.Raw("act") == Next && Others(at, question, unit) is [var first, ..] ? first : null;
        var done = next is null ? Back(at) : form.Visit.Links.AnswerQuestion(next.Question.Code, next.Unit, at.Reading.Period);
        return await RecordOf(form, question, unit, at, cancellation).TakeAsync(form, typed, done, Back(at));

        void Add(AnswerField field, Problem problem) => form.Add(
            field switch { AnswerField.Evidence => Evidence, AnswerField.On => On, AnswerField.Answer or AnswerField.Period or AnswerField.Unit => Word },
            field == AnswerField.Answer && problem.Found == "nothing" ? "Choose an answer." : FormVisit.Words(problem));
    }

    private static SpanRecord<Answer> RecordOf(FormVisit form, Question question, UnitCode? unit, AssuranceVisit at, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var wanted = new Answer(question.Code, at.Reading.Period, unit, AnswerWord.Yes, Evidence: null, By: "", visit.Today);
        return new SpanRecord<Answer>(
            Word,
            (definitions, since) => FindLaterAssurance.AnswerAsync(visit.Ledger, definitions, wanted, since, cancellation),
            static (there, typed) => there.Word == typed.Word && there.Evidence == typed.Evidence && there.On == typed.On,
            answer => [new WrittenPart("Answer", AssuranceWords.Of(answer.Word)), new WrittenPart("Evidence", answer.Evidence ?? "None is stated."), new WrittenPart("Given on", RecordDays.Words(visit, answer.On))],
            (actor, answer, seen) => WriteAssurance.AnswerAsync(visit.Ledger, visit.Definitions, actor, question, answer, seen, cancellation));
    }

    // The question and the unit that the address names. Of a question to each unit of a kind, that names none: the first that waits.
    private static (Question Question, UnitCode? Unit) Asked(AssuranceVisit at)
    {
        var (visit, text) = (at.Visit, at.Visit.Route("question"));
        if (!FindInAssurance.Question(visit.Definitions, text).TryGet(out var question, out _))
            throw Refused.NotFound($"There is no question “{PlainText.Visible(text)}” here{Spelling.Suggestion(text, visit.Definitions.Picture.Values.Of<Question>().Select(static one => one.Code.ToString()))}.");
        var unit = UnitOf(at, question);
        return WaitingQuestions.MayAnswer(visit, question, unit) ? (question, unit) : throw NotAllowedException.For(Operation.AnswerQuestion, visit.Actor is { Account: null, IsOwnMachine: false });
    }

    private static UnitCode? UnitOf(AssuranceVisit at, Question question)
    {
        if (question.UnitKind is not { } kind) return null;
        var asked = AskedUnits.Of(at.Visit.Definitions.Picture, kind, at.Reading.Period);
        if (at.Visit.Unit() is { } named) return asked.Any(one => one.Code == named.Code) ? named.Code : throw Refused.NotFound($"This question is asked of each {kind}; {named.Name} is none at the end of {at.SpanWords}.");
        return WaitingQuestions.Of(at.Visit, at.Reading).FirstOrDefault(one => one.Question.Code == question.Code)?.Unit
            ?? asked.FirstOrDefault(one => WaitingQuestions.MayAnswer(at.Visit, question, one.Code))?.Code
            ?? (asked.Count > 0 ? asked[0].Code : throw Refused.NotFound($"This question is asked of each {kind}, and there is none at the end of {at.SpanWords}."));
    }

    private static IReadOnlyList<WaitingQuestion> Others(AssuranceVisit at, Question question, UnitCode? unit) =>
        [.. WaitingQuestions.Of(at.Visit, at.Reading).Where(one => one.Question.Code != question.Code || one.Unit != unit)];

    // What each answer allows, by the criteria that ask it: the lines beside may say worse.
    private static IEnumerable<string> Decides(AssuranceVisit at, Question question) => at.Reading.Version is not { } version ? [] :
        version.Lines.SelectMany(line => line.Criteria
            .Select(criterion => (Criterion: criterion, Answer: criterion.When.Clauses.Select(clause => AskedBy(clause, question.Code)).FirstOrDefault(static word => word is not null)))
            .Where(static one => one.Answer is not null)
            .Select(one => $"{AssuranceWords.Of(one.Answer!.Value)}: {(version.Domain(line.Domain)?.Name ?? line.Domain).ToLowerInvariant()} can be {one.Criterion.Level.Words} ({one.Criterion.Text.TrimEnd('.')})."));

    // The answer that a clause asks for; null where it asks another question, or none.
    private static AnswerWord? AskedBy(Clause clause, QuestionCode question) => clause switch
    {
        Clause.Asked asked when asked.Question == question => asked.Answer,
        Clause.Compared { Subject: Subject.NumberOf number } => AskedBy(number.Where, question),
        _ => null,
    };

    private static AnswerSaid Said(Visit visit, Answer answer) =>
        new(AssuranceWords.Of(answer.Word), answer.Evidence, $"{answer.By}, {RecordDays.Words(visit, answer.On)}");

    private static string NameOf(Visit visit, UnitCode unit) => visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString();

    private static string Back(AssuranceVisit at) => at.Visit.Links.AssurancePart("questions", at.Reading.Period);
}

using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Entering;
using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Returns.Writing;

/// <summary>Reads what was typed into a return, by the rules and with the messages of files, and finds everything that is wrong, unusual or missing at once. Writes nothing.</summary>
public static class PlanReturn
{
    /// <summary>Plans the return.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="before">The return as it stands there.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="now">Now, by the clock of the organisation.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<ReturnPlan> RunAsync(ILedger ledger, OrganisationDefinitions definitions, ReturnInHand before, TypedReturn typed, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(typed);
        var address = before.Address;
        now = UnitedKingdomTime.ToTheSecond(now);
        typed = typed.ChangedFrom(before);
        var (answers, figures, problems, fields) = (before.Answers.ToBuilder(), before.Figures.ToBuilder(), new List<ReturnProblem>(), new List<PlannedField>());
        if (!ReturnRowRules.HasBegun(address.Period, DateOnly.FromDateTime(now))) problems.Add(new ReturnProblem(ReturnPart.Field, null, $"{address.Period} has not begun. A return is made once its period has begun."));
        var cells = CellsOf(definitions, address, typed, before);
        var series = cells.Count == 0 ? ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty : await PlanEntry.SeriesAsync(ledger, definitions, [.. cells.Values], cancellation);
        foreach (var field in address.Fields)
        {
            if (typed.Values.TryGetValue(field.Code, out var text))
            {
                if (text.Trim().Length == 0) problems.Add(Wrong(field, "what was returned cannot be left out again. Put it back, or enter what is right; for a figure that is not known, N/A."));
                else if (field is ScoredQuestion question) Answer(question, text.Trim());
                else if (cells.TryGetValue(field.Code, out var cell)) Figure(field, cell);
            }

            if (!typed.IsPartial && address.Requires(field) && !answers.ContainsKey(field.Code) && !figures.ContainsKey(field.Code) && !problems.Exists(one => one.Field == field))
                problems.Add(Wrong(field, field is ScoredQuestion ? "choose an answer." : "enter a figure."));
        }

        if (answers.Count + figures.Count == 0 && problems.Count == 0) problems.Add(new ReturnProblem(ReturnPart.Field, null, "Nothing is answered. Answer at least one field before it is sent."));
        var after = before with { Answers = answers.ToImmutable(), Figures = figures.ToImmutable() };
        after = after with { Return = OwnRow(before, after, now) with { Note = await ReturnRows.LateReasonAsync(ledger, definitions, address.Form, before.Return, cancellation) } };
        after = after with { ReceivedAt = after.Return!.At };
        // A late return says why once; what it said stays. One that came in a file without a reason is given it later, though nothing else changes.
        var asksLate = (after.CompletedAt ?? now) > address.DueAt && after.Return.Note is null;
        var asksReason = before.Return?.State == ReturnState.SentBack || fields.Exists(static field => field.Was.Length > 0);
        var unsaid = new List<ReturnProblem>();
        var late = asksLate ? TypedReturn.Words(typed.LateReason, "why it is late: the reason stays with the return", problem => unsaid.Add(new ReturnProblem(ReturnPart.Late, null, Sentence(problem)))) : null;
        var reason = asksReason
            ? TypedReturn.Words(typed.Reason, before.Return is { State: ReturnState.SentBack, Note: var asked } ? $"your answer to: “{asked}”" : "why it changes", problem => unsaid.Add(new ReturnProblem(ReturnPart.Reason, null, Sentence(problem))))
            : null;
        foreach (var field in fields.Where(static field => field.Question is not null))
            _ = TypedReturn.Words(typed.Why.GetValueOrDefault(field.Field.Code), $"why {field.Becomes} is right, or correct it", problem => unsaid.Add(new ReturnProblem(ReturnPart.Why, field.Field, Sentence(problem))));
        return new ReturnPlan
        {
            Before = before,
            After = late is null ? after : after with { Return = after.Return with { Note = late } },
            Fields = fields,
            Problems = problems,
            Unsaid = unsaid,
            AsksLate = asksLate,
            AsksReason = asksReason,
            Reason = reason,
        };

        void Answer(ScoredQuestion question, string word)
        {
            if (question.Answers.FirstOrDefault(one => string.Equals(one.Word, word, StringComparison.OrdinalIgnoreCase)) is not { } found)
            {
                var known = question.Answers.Select(static one => one.Word).ToList();
                problems.Add(Wrong(question, $"{Problem.With(word, $"{string.Join(", ", known.SkipLast(1))} or {known[^1]}")}{Spelling.Suggestion(word, known)}."));
                return;
            }

            var stands = answers.GetValueOrDefault(question.Code);
            if (stands?.Value == found.Word) return;
            fields.Add(new PlannedField(question, before.Text(question.Code), found.Word));
            // A correction keeps when the question was answered: it completes nothing.
            answers[question.Code] = new ReturnAnswer(address.Form.Code, address.Unit, address.Period, question.Code, found.Word) { Note = stands?.Note, At = stands is null ? now : stands.At };
        }

        void Figure(FormField field, TypedCell cell)
        {
            var stands = before.Figures.GetValueOrDefault(field.Code);
            // What is returned on the day that it is about is due then, though the day is not over.
            var today = DateOnly.FromDateTime(now);
            if (DateOnly.FromDateTime(address.DueAt) <= address.Period.Last && today < address.Period.Last) today = address.Period.Last;
            var reading = ReadEnteredFigure.Run(definitions, cell.Address, cell.Typed, today, stands);
            if (reading.Figure is not { } figure)
            {
                problems.AddRange(reading.Problems.Select(problem => Wrong(field, problem.Words)));
                return;
            }

            figures[field.Code] = figure;
            fields.Add(new PlannedField(field, before.Text(field.Code), EntryText.Of(figure)) { Figure = reading, Question = PlanEntry.QuestionOf(definitions, series, cell.Address, figure, reading.Doubt) });
        }
    }

    private static UnitReturn OwnRow(ReturnInHand before, ReturnInHand after, DateTime now)
    {
        var (form, unit, period) = after.Address;
        return KeptOfAnswers.Answered(form, unit, period, before.Return is { } was ? was with { At = before.ReceivedAt } : null, before.Answered, after.Answered, came: form.QuestionsFor(period).Any(question => after.Has(question.Code) && !before.Has(question.Code)) ? now : null, now);
    }

    private static Dictionary<FieldCode, TypedCell> CellsOf(OrganisationDefinitions definitions, AskedReturn address, TypedReturn typed, ReturnInHand before) => address.Form.FiguresFor(address.Period)
        .Where(field => typed.Values.GetValueOrDefault(field.Code)?.Trim().Length > 0)
        .Select(field => (field.Code, Address: address.FigureOf(definitions.Picture, field)))
        .Where(static one => one.Address is not null)
        .ToDictionary(static one => one.Code, one => new TypedCell(one.Address!, new EnteredFigure
        {
            Value = typed.Values[one.Code].Trim(),
            Note = typed.Why.GetValueOrDefault(one.Code) is { } why && !string.IsNullOrWhiteSpace(why) ? why : before.Figures.GetValueOrDefault(one.Code)?.Note,
        }));

    // A question ends with its mark, and a sentence follows.
    private static ReturnProblem Wrong(FormField field, string words) => new(ReturnPart.Field, field, field.Ask.EndsWith('?') ? $"{field.Ask} {char.ToUpperInvariant(words[0])}{words[1..]}" : $"{field.Ask.TrimEnd('.', ':')}: {char.ToLowerInvariant(words[0])}{words[1..]}");

    private static string Sentence(Problem problem) => problem.Found == "nothing" ? $"{(problem.Expected.StartsWith("why ", StringComparison.Ordinal) ? "Say" : "Give")} {problem.Expected}{(problem.Expected.EndsWith("?”", StringComparison.Ordinal) ? "" : ".")}" : $"Found {problem.Found}; expected {problem.Expected}.";
}

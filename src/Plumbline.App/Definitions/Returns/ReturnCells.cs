using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Returns;

/// <summary>Reads the cells of a row of returns that is the return itself, or the answer to a question.</summary>
internal static class ReturnCells
{
    /// <summary>The return in a row; null where it has a problem. Receives the fields that its row says are answered.</summary>
    internal static UnitReturn? ReadReturn(TableRow row, ReturnSubject address, HashSet<FieldCode> answered)
    {
        var state = row.Word<ReturnState>(ReturnColumns.Value);
        var note = row.Text(ReturnColumns.Note);
        if (note is null && state is ReturnState.Waived or ReturnState.SentBack && !row.HasProblem)
            row.Refuse(ReturnColumns.Note, Problem.With(null, state == ReturnState.Waived ? "a note with the reason why it need not be returned" : "a note with the question for which it was sent back"));
        foreach (var text in (row.Text(ReturnColumns.Answered) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (address.Form.Fields.FirstOrDefault(field => field.Code.ToString() == text) is { } field) answered.Add(field.Code);
            else row.Refuse(ReturnColumns.Answered, Problem.With(text, $"fields of the form {address.Form.Code}, parted by spaces, or nothing{Spelling.Suggestion(text, address.Form.Fields.Select(static one => one.Code.ToString()))}"));
        }

        var (at, completed) = (Time(row, ReturnColumns.At), Time(row, ReturnColumns.Completed));
        return row.HasProblem ? null : new UnitReturn(address.Form.Code, address.Unit, address.Period, state) { Note = note, By = row.Text(ReturnColumns.By), At = at, Completed = completed };
    }

    /// <summary>A time in a row, which the clocks of the organisation showed; null where blank or invalid.</summary>
    internal static DateTime? Time(TableRow row, string column)
    {
        if (row.Time(column) is not { } time) return null;
        if (UnitedKingdomTime.Showed(time)) return time;
        row.Refuse(column, Problem.With(row.Text(column), "a time that the clocks showed: they went forward from 01:00 to 02:00"));
        return null;
    }

    /// <summary>The answer in a row; null where it has a problem.</summary>
    internal static ReturnAnswer? ReadAnswer(TableRow row, ReturnSubject address, ScoredQuestion question, DateTime? at)
    {
        var text = row.Text(ReturnColumns.Value);
        var answer = text is null ? null : question.Find(text) ?? (row.IsOfOthers ? AsWritten(question, text) : null);
        string[] words = [.. question.Answers.Select(static one => one.Word)];
        if (answer is null) row.Refuse(ReturnColumns.Value, Problem.With(text, $"one of {string.Join(", ", words)}{(text is null ? "; a question that is not answered has no row" : Spelling.Suggestion(text, words))}"));
        var note = row.Text(ReturnColumns.Note);
        return row.HasProblem || answer is null ? null : new ReturnAnswer(address.Form.Code, address.Unit, address.Period, question.Code, answer.Word) { Note = note, By = row.Text(ReturnColumns.By), At = at };
    }

    // As people write it: in capitals; y, n, true and false where yes and no are answers.
    private static ScoredAnswer? AsWritten(ScoredQuestion question, string text) =>
        question.Answers.FirstOrDefault(one => string.Equals(one.Word, text, StringComparison.OrdinalIgnoreCase))
        ?? (YesNo.Parse(text).TryGet(out var yes, out _) ? question.Answers.FirstOrDefault(one => string.Equals(one.Word, yes ? "yes" : "no", StringComparison.OrdinalIgnoreCase)) : null);

    /// <summary>Whether the row of an answer has a cell that only the return itself has, which is a problem.</summary>
    internal static bool RefusesOwn(TableRow row)
    {
        foreach (var column in (ReadOnlySpan<string>)[ReturnColumns.Answered, ReturnColumns.Completed])
        {
            if (!row.IsBlank(column)) row.Refuse(column, Problem.With(row.Text(column), "nothing: only the row of the return itself, which has no field, says this"));
        }

        return row.HasProblem;
    }
}

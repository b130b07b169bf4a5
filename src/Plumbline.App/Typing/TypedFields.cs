using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.App.Typing;

/// <summary>Reads the fields that somebody typed, by the rules of a workspace's files, and tells what is wrong with each.</summary>
/// <param name="problems">Receives the field that is wrong, and what is wrong with it.</param>
internal sealed class TypedFields<TField>(Action<TField, Problem> problems)
    where TField : struct, Enum
{
    /// <summary>Whether something was wrong.</summary>
    internal bool IsWrong { get; private set; }

    /// <summary>Tells what is wrong with a field.</summary>
    internal void Refuse(TField field, Problem problem)
    {
        IsWrong = true;
        problems(field, problem);
    }

    /// <summary>Text of several lines; null where nothing is typed.</summary>
    internal string? Text(TField field, string? typed) => Read(field, typed, PlainText.Refusal);

    /// <summary>Text of one line; null where nothing is typed.</summary>
    internal string? Line(TField field, string? typed) => Read(field, typed, PlainText.LineRefusal);

    /// <summary>Text that must be there; empty, with a problem, where nothing is typed.</summary>
    internal string Required(TField field, string? text, string expected)
    {
        if (text is not null) return text;
        Refuse(field, Problem.With(null, expected));
        return "";
    }

    /// <summary>A day; null where nothing is typed, or no day.</summary>
    internal DateOnly? Day(TField field, string? typed)
    {
        if (Seen(typed) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(field, Problem.With(text, "a date such as 2023-04-01"));
        return null;
    }

    /// <summary>A day that is not in the future; the given one where nothing is typed.</summary>
    internal DateOnly PastDay(TField field, string? typed, DateOnly today)
    {
        if (Seen(typed) is null) return today;
        var day = Day(field, typed);
        if (day > today) Refuse(field, Problem.With(typed, $"a day up to today, {Written.Day(today)}"));
        return day ?? today;
    }

    /// <summary>One of the words of a vocabulary; the fallback where nothing is typed.</summary>
    internal T Word<T>(TField field, string? typed, T? fallback = null)
        where T : struct, Enum
    {
        var text = Seen(typed);
        if (text is null && fallback is { } usual) return usual;
        if (Names<T>.Parse(text).TryGet(out var word, out var problem)) return word;
        Refuse(field, text is null ? problem : problem with { Expected = problem.Expected + Spelling.Suggestion(text, Names<T>.All) });
        return default;
    }

    /// <summary>What is typed, as a person sees it; null where nothing is.</summary>
    internal static string? Seen(string? typed) => typed is null ? null : PlainText.Read(typed).Trim() is { Length: > 0 } text ? text : null;

    private string? Read(TField field, string? typed, Func<string, Problem?> refusal)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length == 0) return null;
        if (text.Length > TypedNote.Longest) Refuse(field, new Problem(FormattableString.Invariant($"{text.Length:N0} characters"), FormattableString.Invariant($"at most {TypedNote.Longest:N0}")));
        else if (refusal(text) is { } problem) Refuse(field, problem);
        return text;
    }
}

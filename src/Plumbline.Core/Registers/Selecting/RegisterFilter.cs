using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Registers.Selecting;

/// <summary>Which rows of a register are shown: <c>state = open and opened >= 2020-01-01</c>. Every condition must hold.</summary>
public sealed partial class RegisterFilter
{
    /// <summary>Stands for nothing written: <c>to = blank</c>.</summary>
    public const string Blank = "blank";

    private static readonly string[] Signs = [" != ", " >= ", " <= ", " = ", " > ", " < "];

    private readonly ImmutableArray<Condition> _conditions;

    private RegisterFilter(ImmutableArray<Condition> conditions) => _conditions = conditions;

    /// <summary>Reads a filter. Which fields there are is not known yet: <see cref="Unknown(RegisterDefinition)"/> says so.</summary>
    /// <param name="text">Conditions parted by <c>and</c>, whatever its capitals: a field, one of <c>= != &gt; &gt;= &lt; &lt;=</c>, and a value; a choice by its code or its word, a day as 2020-03-31.</param>
    public static Parsed<RegisterFilter> Parse(string? text)
    {
        // The words that part the conditions stand between them, every second one.
        var parts = Joint().Split(text ?? "");
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        for (var at = 0; at < parts.Length; at += 2)
        {
            var part = parts[at].Trim();
            if (ReadOne(part) is { } condition) conditions.Add(condition);
            // A value may have an “and” of its own; one at the end has something to follow that is not there.
            else if (conditions.Count > 0 && part.Length > 0) conditions[^1] = conditions[^1] with { Value = $"{conditions[^1].Value} {parts[at - 1]} {part}" };
            else return Expected(text);
        }

        return conditions.Count == 0 ? Expected(text) : new RegisterFilter(conditions.ToImmutable());
    }

    /// <summary>What the register does not have: a field, a choice of it, a number or a day to compare with; null where it has all.</summary>
    public Problem? Unknown(RegisterDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return _conditions.Select(condition => Unknown(definition, condition)).FirstOrDefault(static problem => problem is not null);
    }

    /// <summary>The fields that the conditions name, in their order.</summary>
    public IEnumerable<string> Fields => _conditions.Select(static one => one.Field).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a line is shown. A row that says nothing under a field fulfils no condition of it but <c>!=</c> and <c>= blank</c>.</summary>
    public bool Shows(RegisterDefinition definition, RegisterLine line)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(line);
        return _conditions.All(condition => Holds(definition, line, condition));
    }

    /// <summary>The conditions in a sentence: <c>state is open and actions is 3 or more</c>.</summary>
    public string Said(RegisterDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return string.Join(" and ", _conditions.Select(condition =>
        {
            var field = definition.Find(condition.Field);
            var value = field is ChoiceField choices && ChoiceOf(choices, condition.Value) is { } choice ? Counted.Within(choice.Word) : condition.Value;
            var isDay = RegisterColumn.IsOfDays(definition, condition.Field);
            var said = condition.Sign switch
            {
                " = " => value,
                " != " => $"not {value}",
                " > " => isDay ? $"after {value}" : $"more than {value}",
                " >= " => isDay ? $"on or after {value}" : $"{value} or more",
                " < " => isDay ? $"before {value}" : $"less than {value}",
                _ => isDay ? $"on or before {value}" : $"{value} or less",
            };
            return $"{Counted.Within(field?.Name ?? condition.Field)} is {said}";
        }));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" and ", _conditions.Select(static one => $"{one.Field}{one.Sign}{one.Value}"));

    private static Problem Expected(string? text) => Problem.With(text, "conditions such as state = open and opened >= 2020-01-01, each with a field, one of = != > >= < <=, and a value");

    private static Condition? ReadOne(string part)
    {
        var (sign, at) = Signs.Select(sign => (Sign: sign, At: part.IndexOf(sign, StringComparison.Ordinal))).Where(static found => found.At > 0).OrderBy(static found => found.At).FirstOrDefault();
        return sign is null || Leading().IsMatch(part[(at + sign.Length)..]) || part[(at + sign.Length)..].Trim() is not { Length: > 0 } value || part[..at].Trim() is var field && field.Contains(' ', StringComparison.Ordinal) ? null : new Condition(field, sign, value);
    }

    private static Problem? Unknown(RegisterDefinition definition, Condition condition)
    {
        if (RegisterColumn.Unknown(definition, condition.Field) is { } unknown) return unknown;
        // It would hide every row, as if none were such.
        if (Second().Matches(condition.Value).FirstOrDefault(match => RegisterColumn.Unknown(definition, match.Groups["field"].Value) is null) is { } second)
            return Problem.With(condition.ToString(), $"one value after {condition.Field}{condition.Sign.TrimEnd()}: “{second.Value}” begins another condition, which is parted from this one by “and” and has a blank before and after its sign; there is no “or”");
        if (condition.Value == Blank) return condition.IsOfOrder ? Problem.With(condition.ToString(), $"{condition.Field} = blank or {condition.Field} != blank") : null;
        if (definition.Find(condition.Field) is ChoiceField choices)
        {
            if (ChoiceOf(choices, condition.Value) is not null) return null;
            string[] known = [.. choices.Choices.Select(static one => one.Code)];
            return Problem.With(condition.Value, $"a choice of {condition.Field}: {string.Join(", ", known)}{(NearWord.Of(condition.Value, known.Concat(choices.Choices.Select(static one => one.Word))) is { } near ? $", perhaps “{near}”" : "")}");
        }

        if (RegisterColumn.IsOfNumbers(definition, condition.Field)) return NumberField.NumberIn(condition.Value) is null ? Problem.With(condition.Value, $"a number: {condition.Field} is one") : null;
        if (RegisterColumn.IsOfDays(definition, condition.Field)) return Day(condition.Value) is null ? Problem.With(condition.Value, $"a day such as 2020-03-31: {condition.Field} is one") : null;
        return null;
    }

    private static bool Holds(RegisterDefinition definition, RegisterLine line, Condition condition)
    {
        var text = RegisterColumn.TextOf(definition, line, condition.Field);
        if (condition.Value == Blank) return condition.Sign == " = " == text is null;
        if (text is null) return condition.Sign == " != ";
        if (Compared(definition, line, condition, text) is not { } order) return condition.Sign == " != ";
        return condition.Sign switch
        {
            " = " => order == 0,
            " != " => order != 0,
            " > " => order > 0,
            " >= " => order >= 0,
            " < " => order < 0,
            _ => order <= 0,
        };
    }

    // Null where the two cannot be compared, such as a number with words.
    private static int? Compared(RegisterDefinition definition, RegisterLine line, Condition condition, string text)
    {
        if (RegisterColumn.IsOfNumbers(definition, condition.Field))
            return RegisterColumn.NumberOf(definition, line, condition.Field) is { } number && NumberField.NumberIn(condition.Value) is { } limit ? number.CompareTo(limit) : null;
        if (definition.Find(condition.Field) is ChoiceField choices && ChoiceOf(choices, condition.Value) is { } choice)
            return choices.Find(text) is { } said ? choices.Choices.IndexOf(said).CompareTo(choices.Choices.IndexOf(choice)) : null;
        return RegisterColumn.IsOfDays(definition, condition.Field)
            ? Day(text) is { } day && Day(condition.Value) is { } bound ? day.CompareTo(bound) : null
            : string.Compare(text, condition.Value, StringComparison.OrdinalIgnoreCase);
    }

    private static RegisterChoice? ChoiceOf(ChoiceField field, string value) =>
        field.Find(value) ?? field.Choices.FirstOrDefault(choice => string.Equals(choice.Word, value, StringComparison.OrdinalIgnoreCase));

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"(?:^|\s+)(?<and>and)(?:\s+|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    // A field and a sign within a value.
    [GeneratedRegex(@"(?<![\w.-])(?<field>[\w.-]+)\s*(?:!=|>=|<=|=|>|<)", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    // A sign where a value is to begin.
    [GeneratedRegex(@"^\s*(?:!=|>=|<=|=|>|<)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    private sealed record Condition(string Field, string Sign, string Value)
    {
        internal bool IsOfOrder => Sign is not (" = " or " != ");

        public override string ToString() => $"{Field}{Sign}{Value}";
    }
}

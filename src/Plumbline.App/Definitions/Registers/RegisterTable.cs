using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Registers;

/// <summary>registers/NAME/*.csv: the rows of one register. It has the columns that every register has, and the fields of this one that are no figures.</summary>
internal sealed class RegisterTable(RegisterDefinition register) : TableKind<RegisterRow>
{
    /// <summary>The columns that every register has.</summary>
    internal static readonly string[] Always = [Code, First, Last];

    private const string Code = "row", First = "from", Last = "to";

    internal override FactKind Name => RegisterRowsKind.Instance.Name;

    internal override WorkspacePlace Place => RegisterRowsKind.Instance.Place;

    internal override bool IsInPicture => false;

    internal override string FileName => $"{RegistersKind.Instance.Place.Name}/{register.Code}/rows.csv";

    internal override IReadOnlyList<string> Columns { get; } = [.. Always, .. register.Fields.Where(static field => field is not FigureOfRow).Select(static field => field.Code)];

    internal override IReadOnlyCollection<string> Required { get; } = ["row", .. register.Fields.Where(static field => field is not FigureOfRow && field.IsRequired).Select(static field => field.Code)];

    internal override IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(
        register.Fields.OfType<DateField>().Select(static field => KeyValuePair.Create(field.Code, PrintedAs.Day)).Append(KeyValuePair.Create("row", PrintedAs.Code)).Append(KeyValuePair.Create("from", PrintedAs.Day)).Append(KeyValuePair.Create("to", PrintedAs.Day)),
        StringComparer.Ordinal);

    /// <summary>The register.</summary>
    internal RegisterDefinition Register => register;

    /// <summary>The most characters of a row's code: those of the unit that its figures are of, <c>REGISTER.ROW</c>, are 64.</summary>
    internal int LongestCode => 64 - register.Code.ToString().Length - 1;

    /// <summary>The rows of the register, in which the code of a row of other people's tables is looked for.</summary>
    internal RegisterRows Known { get; init; } = new(register, []);

    /// <summary>A row of another table lacks what the row of the register has.</summary>
    internal override IReadOnlyCollection<string> Supplies => Required;

    /// <summary>Gives a row without a code that of the row that says the same, else one made of its words.</summary>
    internal override void Supply(Dictionary<string, string> texts, Period? latest)
    {
        if (texts.ContainsKey(Code)) return;
        var naming = Known.Naming;
        if (naming.Count == 0 || !naming.All(texts.ContainsKey)) return;
        // Of rows that say the same, the one that is there in the days that the table tells: its own, those of its latest figures, or the last.
        var (from, to) = (Day(texts.GetValueOrDefault(First)), Day(texts.GetValueOrDefault(Last)));
        var isOfDays = from is not null || to is not null;
        var found = Known.Find(field => texts[field], isOfDays ? from ?? DateOnly.MinValue : latest?.First ?? DateOnly.MaxValue, isOfDays ? to ?? DateOnly.MaxValue : latest?.Last ?? DateOnly.MaxValue);
        if ((found?.Code ?? RowCode.FromWords(string.Join(' ', naming.Select(field => texts[field])), LongestCode))?.ToString() is { } code) texts[Code] = code;
    }

    /// <summary>The row that a figure beside some cells is of. Where the table has no codes, it is of those that say the same the one that is in the register in the period of the figure.</summary>
    /// <param name="cells">The row of the table.</param>
    /// <param name="period">The period of the figure.</param>
    /// <param name="hasCodes">Whether the table has codes.</param>
    internal RegisterRow OfFigure(TableFact cells, Period period, bool hasCodes)
    {
        var row = new RegisterRow(register.Code, RowCode.Parse(cells.Text(Code)).Value, ImmutableSortedDictionary<string, string>.Empty) { From = Day(cells.Text(First)), To = Day(cells.Text(Last)) };
        return hasCodes || row.IsThere(period.First, period.Last) || Known.Naming.Any(field => cells.Text(field) is null) || Known.Find(field => cells.Text(field)!, period.First, period.Last) is not { } other || !other.IsThere(period.First, period.Last) ? row : other;
    }

    internal override string Key(RegisterRow value) => RegisterRowsKind.Instance.Key(value);

    internal override string Parent(RegisterRow value) => RegisterRowsKind.Instance.Parent(value);

    internal override IEnumerable<(string Column, string? Text)> Write(RegisterRow value) =>
    [
        ("row", value.Code.ToString()),
        ("from", Written.Day(value.From)),
        ("to", Written.Day(value.To)),
        .. Columns.Skip(Always.Length).Select(column => (column, value.Values.GetValueOrDefault(column))),
    ];

    /// <summary>The file of some rows; none where there are no rows.</summary>
    internal IEnumerable<DumpedFile> DumpRows(IReadOnlyList<RegisterRow> rows) => Dump(rows);

    private protected override string InWords(RegisterRow value) => $"the row {value.Code} of {register.Code}";

    private protected override IEnumerable<RegisterRow> Held(Workspace workspace) => Known.All;

    // A row that lacks what a new one needs is found all the same.
    private protected override DefinitionName? NameOf(TableRow row, WorkspaceContext context) => CodeOf(row.Text(Code)).TryGet(out var code, out _) ? new DefinitionName(register.Code.ToString(), code.ToString()) : null;

    private protected override RegisterRow? ReadRow(TableRow row, WorkspaceContext context)
    {
        var code = Says(Code) ? row.Required(Code, CodeOf) : null;
        var before = row.IsOfOthers && code is not null ? Known.Find(code) : null;
        var (from, to) = (row.Date(First), row.Date(Last));
        if (to < from && !row.Keeps(Last)) row.Add(Last, Problem.With(row.Text(Last), $"a day from {Written.Day(from)} on, or nothing"));
        else if (to < from) row.Add(First, Problem.With(row.Text(First), $"a day up to {Written.Day(to)}, the row’s last, or nothing"));
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in register.Fields)
        {
            if (field is FigureOfRow) continue;
            var was = before?.Values.GetValueOrDefault(field.Code);
            var value = ValueOf(row, field);
            // The same number in other figures is no change.
            if (value is not null) values[field.Code] = field is NumberField && was is not null && NumberField.AreOne(was, value) ? was : value;
            else if (field.IsRequired && row.IsBlank(field.Code) && !row.IsHeld) Lacks(field);
        }

        if (code is not null && register.HasFigures && !row.IsHeld && UnitCode.Parse($"{register.Code}.{code}").Value is var unit && context.Find(unit) is { Kind: not UnitKind.Row })
            row.Refuse("row", new Problem($"“{code}”, whose figures would be those of the unit {unit} of units.csv", "another code for the row, or for the unit"));
        if (!Says(Code) && !row.HasProblem) row.Add(Code, Problem.With(null, $"what it says under {string.Join(" and ", Known.Naming)}, by which a row without a code is known, or its code"));
        return code is null ? null : new RegisterRow(register.Code, code, values.ToImmutable()) { From = from, To = to };

        bool Says(string column) => !row.IsOfOthers || row.ColumnOf(column) > 0;

        void Lacks(RegisterField field)
        {
            var problem = Problem.With(null, $"{field.Name}: every row of the register {register.Code} has it");
            if (Says(field.Code)) row.Refuse(field.Code, problem);
            else row.Add(field.Code, problem with { Expected = $"{problem.Expected}, and {code?.ToString() ?? "this"} is a new one" });
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Parsed<RowCode> CodeOf(string? text) => RowCode.Parse(text).Then<RowCode>(code => UnitCode.Parse($"{register.Code}.{code}").Succeeded
        ? code
        : Problem.With(text, $"a code of at most {LongestCode} characters: {register.Code}.CODE may have 64"));

    // What the ledger holds stays as it is, whatever the definition says since.
    private static string? ValueOf(TableRow row, RegisterField field)
    {
        if (row.IsHeld || row.Keeps(field.Code)) return row.Text(field.Code);
        switch (field)
        {
            case ChoiceField choices:
                return row.Text(field.Code) is { } text ? ChoiceOf(row, choices, text) : null;
            case DateField:
                return Written.Day(row.Date(field.Code));
            case NumberField when row.Seen(field.Code) is { } number:
                if (Core.Observations.PrintedFigure.Parse(number).TryGet(out var printed, out _) && printed.Value.Amount is not null) return number;
                row.Refuse(field.Code, Problem.With(number, "a number, such as 12 or £1.5m; it is kept as it is printed"));
                return null;
            case NumberField:
                return null;
            default:
                return row.Text(field.Code);
        }
    }

    // Other people's tables have the words.
    private static string? ChoiceOf(TableRow row, ChoiceField field, string text)
    {
        if (field.Find(text) is { } choice) return choice.Code;
        if (row.IsOfOthers && field.Choices.FirstOrDefault(one => string.Equals(one.Word, text, StringComparison.OrdinalIgnoreCase) || string.Equals(one.Code, text, StringComparison.OrdinalIgnoreCase)) is { } named) return named.Code;
        string[] known = [.. field.Choices.Select(static one => one.Code)];
        row.Refuse(field.Code, Problem.With(text, $"one of {string.Join(", ", known)}{(field.Choices.FirstOrDefault(one => one.Word == text) is { } meant ? $"; “{text}” is the word of {meant.Code}" : Spelling.Suggestion(text, known))}"));
        return null;
    }
}

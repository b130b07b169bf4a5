using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.Core.Registers.Records;

/// <summary>The rows of one register, in the order of their codes, and which of them are one thing twice.</summary>
/// <remarks>
/// Two rows are the same thing where every field that the definition names under <c>same</c> says the same, whatever the case and the blanks between words, numbers as numbers, and both are in the register on some day, or a third with each of them.
/// A row with one of these fields blank is the same as no other: it is not known what it is.
/// </remarks>
public sealed class RegisterRows
{
    private readonly FrozenDictionary<RowCode, ArraySegment<RegisterRow>> _before;

    /// <summary>Orders the rows and finds the doubles.</summary>
    public RegisterRows(RegisterDefinition definition, IEnumerable<RegisterRow> rows)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        All = [.. rows.OrderBy(static row => row.Code, RowCode.Order)];
        _before = definition.Same.IsEmpty ? FrozenDictionary<RowCode, ArraySegment<RegisterRow>>.Empty : Earlier().ToFrozenDictionary(static pair => pair.Row, static pair => pair.Before);
    }

    /// <summary>The register.</summary>
    public RegisterDefinition Definition { get; }

    /// <summary>The rows, in the order of their codes.</summary>
    public ImmutableArray<RegisterRow> All { get; }

    /// <summary>The last change that wrote one of them; null where it is not known.</summary>
    public ChangeNumber? LastChange { get; init; }

    /// <summary>The rows that are the same thing as one and stand before it, in the order of their codes.</summary>
    public IReadOnlyList<RegisterRow> Before(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _before.GetValueOrDefault(row.Code, ArraySegment<RegisterRow>.Empty);
    }

    /// <summary>The fields by which a row is known without its code: those that make two rows one, else the first field of words.</summary>
    public IReadOnlyList<string> Naming => Definition.Same.IsEmpty ? [.. Definition.Fields.OfType<TextField>().Take(1).Select(static one => one.Code)] : Definition.Same;

    /// <summary>The row with a code; null where there is none.</summary>
    public RegisterRow? Find(RowCode code) => ByCode.GetValueOrDefault(code);

    /// <summary>The row that says under the naming fields what is asked for. Of several it is the first that is in the register on some day of a span; where none is, the one that left it last. Null where no row says so.</summary>
    /// <param name="said">What a field is to say.</param>
    /// <param name="first">The first day of the span.</param>
    /// <param name="last">Its last day.</param>
    public RegisterRow? Find(Func<string, string> said, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(said);
        List<RegisterRow> alike = [.. Alike[Words(Naming, said)]];
        return alike.Find(row => row.IsThere(first, last)) ?? alike.MaxBy(static row => row.To ?? DateOnly.MaxValue);
    }

    /// <summary>The row for which another stands a second time on some day of a span; null where it is no double then.</summary>
    public RowCode? DoubleOf(RegisterRow row, DateOnly first, DateOnly last) => Before(row).FirstOrDefault(before => before.IsThere(first, last))?.Code;

    /// <summary>The first other row that says the same as a row and is in the register with it on some day; null where none does.</summary>
    /// <param name="row">A row of the register, or one that is to be added to it.</param>
    public RegisterRow? Repeated(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Definition.Same.IsEmpty || !Definition.Same.All(row.Values.ContainsKey)) return null;
        var thing = Thing(row);
        return All.FirstOrDefault(other => other.Code != row.Code && Definition.Same.All(other.Values.ContainsKey) && string.Equals(Thing(other), thing, StringComparison.OrdinalIgnoreCase)
            && row.IsThere(other.From ?? DateOnly.MinValue, other.To ?? DateOnly.MaxValue));
    }

    private IEnumerable<(RowCode Row, ArraySegment<RegisterRow> Before)> Earlier()
    {
        foreach (var alike in All.Where(row => Definition.Same.All(row.Values.ContainsKey)).GroupBy(Thing, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var thing in Together(alike))
            {
                RegisterRow[] rows = [.. thing.OrderBy(static row => row.Code, RowCode.Order)];
                for (var i = 1; i < rows.Length; i++) yield return (rows[i].Code, new ArraySegment<RegisterRow>(rows, 0, i));
            }
        }
    }

    // Rows that are in the register on a day with one of the others: one after the other in order of time, each begins before the last of those before it has ended.
    private static IEnumerable<List<RegisterRow>> Together(IEnumerable<RegisterRow> alike)
    {
        var (together, last) = (new List<RegisterRow>(), DateOnly.MinValue);
        foreach (var row in alike.OrderBy(static row => row.From ?? DateOnly.MinValue))
        {
            if (together.Count > 0 && row.From > last)
            {
                yield return together;
                (together, last) = ([], DateOnly.MinValue);
            }

            together.Add(row);
            var end = row.To ?? DateOnly.MaxValue;
            if (end > last) last = end;
        }

        if (together.Count > 1) yield return together;
    }

    private FrozenDictionary<RowCode, RegisterRow> ByCode => field ??= All.DistinctBy(static row => row.Code).ToFrozenDictionary(static row => row.Code);

    private ILookup<string, RegisterRow> Alike => field ??= All.Where(row => Naming.All(row.Values.ContainsKey)).ToLookup(row => Words(Naming, name => row.Values[name]), StringComparer.OrdinalIgnoreCase);

    private string Thing(RegisterRow row) => Words(Definition.Same, field => row.Values[field]);

    private string Words(IEnumerable<string> fields, Func<string, string> said) => string.Join('\n', fields.Select(field => Said(field, said(field))));

    // 1, 1.0 and 1.00 are one number.
    private string Said(string field, string text) =>
        Definition.Find(field) is NumberField && NumberField.NumberIn(text) is { } number ? number.ToString("G29", CultureInfo.InvariantCulture) : Plain(text);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

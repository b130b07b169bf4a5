using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.Core.Registers.Records;

/// <summary>The rows of one register, in the order of their codes, and which of them are one thing twice.</summary>
/// <remarks>
/// Two rows are the same thing where every field that the definition names under <c>same</c> says the same, whatever the case and the blanks between words, and both are in the register on some day.
/// A row with one of these fields blank is the same as no other: it is not known what it is.
/// </remarks>
public sealed class RegisterRows
{
    private readonly FrozenDictionary<RowCode, ImmutableArray<RegisterRow>> _same;

    /// <summary>Orders the rows and finds the doubles.</summary>
    public RegisterRows(RegisterDefinition definition, IEnumerable<RegisterRow> rows)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        All = [.. rows.OrderBy(static row => row.Code, RowCode.Order)];
        _same = definition.Same.IsEmpty ? FrozenDictionary<RowCode, ImmutableArray<RegisterRow>>.Empty : Earlier().ToFrozenDictionary(static pair => pair.Row, static pair => pair.Before);
    }

    /// <summary>The register.</summary>
    public RegisterDefinition Definition { get; }

    /// <summary>The rows, in the order of their codes.</summary>
    public ImmutableArray<RegisterRow> All { get; }

    /// <summary>The last change that wrote one of them; null where it is not known.</summary>
    public ChangeNumber? LastChange { get; init; }

    /// <summary>The rows that are the same thing as one, stand before it, and are in the register together with it on some day, in the order of their codes.</summary>
    public ImmutableArray<RegisterRow> Before(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _same.GetValueOrDefault(row.Code, []);
    }

    /// <summary>The fields by which a row is known without its code: those that make two rows one, else the first field of words.</summary>
    public IReadOnlyList<string> Naming => Definition.Same.IsEmpty ? [.. Definition.Fields.OfType<TextField>().Take(1).Select(static one => one.Code)] : Definition.Same;

    /// <summary>The first row that says under the naming fields what is asked for; null where none does.</summary>
    /// <param name="said">What a field is to say.</param>
    public RegisterRow? Find(Func<string, string> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return All.FirstOrDefault(row => Naming.All(field => row.Values.TryGetValue(field, out var text) && string.Equals(Plain(text), Plain(said(field)), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The row for which another stands a second time on some day of a span; null where it is no double then.</summary>
    public RowCode? DoubleOf(RegisterRow row, DateOnly first, DateOnly last) => Before(row).FirstOrDefault(before => before.IsThere(first, last))?.Code;

    private IEnumerable<(RowCode Row, ImmutableArray<RegisterRow> Before)> Earlier()
    {
        foreach (var alike in All.Where(row => Definition.Same.All(row.Values.ContainsKey)).GroupBy(Thing, StringComparer.OrdinalIgnoreCase))
        {
            RegisterRow[] rows = [.. alike];
            for (var i = 1; i < rows.Length; i++)
            {
                var row = rows[i];
                ImmutableArray<RegisterRow> before = [.. rows.Take(i).Where(one => one.IsThere(row.From ?? DateOnly.MinValue, row.To ?? DateOnly.MaxValue))];
                if (!before.IsEmpty) yield return (row.Code, before);
            }
        }
    }

    private string Thing(RegisterRow row) => string.Join('\n', Definition.Same.Select(field => Plain(row.Values[field])));

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds the unit that a text names, by a mapping (given now or remembered), by code or by name.</summary>
/// <remarks>A near match is only proposed, and the top unit never is: a part’s figures must not become the whole’s.</remarks>
internal sealed class UnitBook
{
    private const double NearEnough = 0.6;
    private const int LongestCompared = 100;
    private const int Remembered = 10_000;

    private readonly UnitTree _units;
    private readonly Dictionary<string, Unit> _byCode;
    private readonly Dictionary<string, Unit?> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitMapping> _mappings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit?> _near = new(StringComparer.Ordinal);

    internal UnitBook(UnitTree units, IEnumerable<UnitMapping> mappings)
    {
        _units = units;
        foreach (var mapping in mappings) _mappings[LabelText.Normalise(mapping.Label)] = mapping;
        _byCode = units.All.ToDictionary(unit => unit.Code.ToString(), StringComparer.Ordinal);
        foreach (var unit in units.All)
        {
            var key = LabelText.Normalise(unit.Name);
            if (key.Length > 0 && !_byName.TryAdd(key, unit)) _byName[key] = null;
        }
    }

    internal bool WasUsed(UnitMapping mapping) => _used.Contains(mapping.Key);

    /// <summary>The unit that a text names; its code may have capitals.</summary>
    internal Unit? Find(string text) => FindAsWritten(text) ?? _byCode.GetValueOrDefault(PlainText.Read(text).ToLowerInvariant());

    /// <summary>The unit that a text names by a mapping, by its name, or by its code as it is written: for texts that were not made to name units, as a sheet's.</summary>
    internal Unit? FindAsWritten(string text)
    {
        var plain = PlainText.Read(text);
        var key = LabelText.Normalise(plain);
        if (_mappings.TryGetValue(key, out var mapping) && _units.Find(mapping.Unit) is { } mapped)
        {
            _used.Add(mapping.Key);
            return mapped;
        }

        return _byCode.GetValueOrDefault(plain) ?? _byName.GetValueOrDefault(key);
    }

    /// <summary><c>, perhaps “north”: give --map "Nrth=north"</c>, or nothing.</summary>
    internal string Proposal(string text) => Near(text) is { } near ? $", perhaps “{near.Code}”: give --map \"{text.ReplaceLineEndings(" ")}={near.Code}\"" : "";

    /// <summary>The unit below the top that a text is nearly the name of; null where none is, or two are as near.</summary>
    internal Unit? Near(string text)
    {
        var words = LabelText.Normalise(text.Length > LongestCompared ? text[..LongestCompared] : text);
        if (words.Length == 0) return null;
        if (_near.TryGetValue(words, out var known)) return known;
        if (_near.Count >= Remembered) _near.Clear();
        return _near[words] = NearTo(words);
    }

    private Unit? NearTo(string words)
    {
        var near = _units.All.Where(unit => unit != _units.Top).Select(unit => (Unit: unit, Score: Likeness(words, unit))).Where(pair => pair.Score >= NearEnough).OrderByDescending(pair => pair.Score).Take(2).ToList();
        return near is [var only] ? only.Unit : near is [var first, var second] && first.Score > second.Score ? first.Unit : null;
    }

    // A text that has all words of the other is near, however long that is.
    private static double Likeness(string words, Unit unit) => new[] { LabelText.Normalise(unit.Name), LabelText.Normalise(unit.Code.ToString()) }
        .Where(name => name.Length > 0)
        .Max(name => Math.Max(new NearMatch(words).To(new NearMatch(name)), HasAllOf(words, name) || HasAllOf(name, words) ? NearEnough + (0.4 * Math.Min(words.Length, name.Length) / Math.Max(words.Length, name.Length)) : 0));

    private static bool HasAllOf(string text, string other) => text.Split(' ').ToHashSet(StringComparer.Ordinal).IsSupersetOf(other.Split(' '));
}

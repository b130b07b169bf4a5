using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Similarity;
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
    private readonly MappingBook _mappings;
    private readonly Dictionary<string, Unit> _byCode;
    private readonly Dictionary<string, Unit?> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit?> _near = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitMatch> _matches = new(StringComparer.Ordinal);
    private string? _scope;

    internal UnitBook(UnitTree units, MappingBook mappings)
    {
        (_units, _mappings) = (units, mappings);
        _byCode = units.Everything.ToDictionary(unit => unit.Code.ToString(), StringComparer.Ordinal);
        AddNames(units.All);

        // The names that units had before.
        var today = _byName.Keys.ToHashSet(StringComparer.Ordinal);
        AddNames(units.Rows.Where(row => row.Kind != UnitKind.Row && row != units.Find(row.Code)), today);
    }

    /// <summary>What a text means; a code may have capitals.</summary>
    internal UnitMatch Match(string text)
    {
        if (_matches.Count >= Remembered || _scope != _mappings.Scope) _matches.Clear();
        _scope = _mappings.Scope;
        if (_matches.TryGetValue(text, out var known)) return known;
        return _matches[text] = MatchAsWritten(text, code => _byCode.GetValueOrDefault(code.ToLowerInvariant()));
    }

    /// <summary>What a text means by a mapping, by a unit’s name, or by its code as it is written: for texts that were not made to name units, as a sheet's.</summary>
    internal UnitMatch MatchAsWritten(string text) => MatchAsWritten(text, static _ => null);

    /// <summary>Whether a text is certainly a unit’s name, though perhaps one whose rows are left out.</summary>
    internal bool Knows(string text) => Match(text) is UnitMatch.Found || (Match(text) is UnitMatch.Skipped skipped && !_mappings.IsOfAnyKind(skipped.Mapping));

    /// <summary>Whether a text is left out by an option that does not say whether it is a label or a unit.</summary>
    internal bool MaySkip(string text) => Match(text) is UnitMatch.Skipped skipped && _mappings.IsOfAnyKind(skipped.Mapping);

    /// <summary>The unit that a text names; its code may have capitals.</summary>
    internal Unit? Find(string text) => Match(text) is UnitMatch.Found found ? found.Unit : null;

    // A name of two units means neither.
    private void AddNames(IEnumerable<Unit> rows, HashSet<string>? taken = null)
    {
        foreach (var row in rows)
        {
            foreach (var key in row.Aliases.Append(row.Name).Select(LabelText.Normalise))
            {
                if (key.Length == 0 || taken?.Contains(key) == true || _byName.TryAdd(key, _units.Find(row.Code))) continue;
                if (_byName[key]?.Code != row.Code) _byName[key] = null;
            }
        }
    }

    private UnitMatch MatchAsWritten(string text, Func<string, Unit?> otherwise)
    {
        var plain = PlainText.Read(text);
        var mapping = _mappings.Has(MappingKind.Unit) ? _mappings.Find(UnitMapping.KeyOf(plain)) as UnitMapping : null;
        if (mapping is { Unit: { } code } && _units.Find(code) is { } mapped)
        {
            _mappings.Use(mapping);
            return new UnitMatch.Found(mapped);
        }

        if (mapping is { Unit: null } && !_mappings.IsOfAnyKind(mapping)) return new UnitMatch.Skipped(mapping);
        if ((_byCode.GetValueOrDefault(plain) ?? _byName.GetValueOrDefault(LabelText.Normalise(plain)) ?? otherwise(plain)) is { } unit) return new UnitMatch.Found(unit);
        return mapping is { Unit: null } ? new UnitMatch.Skipped(mapping) : new UnitMatch.Unknown();
    }

    /// <summary>The problem of a text that names no unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rows">How many rows have it.</param>
    internal Problem Unknown(string text, long rows)
    {
        var line = text.ReplaceLineEndings(" ");
        var map = _units.All.All(unit => unit == _units.Top) ? ": give" : Near(text) is null ? $": give --map \"{line}=UNIT\", or" : $"{Proposal(text)}, or";
        var problem = Problem.With(text, $"a unit, by code or name{map} --skip \"{line}\"");
        return rows == 1 ? problem : problem with { Found = FormattableString.Invariant($"{problem.Found} in {rows:N0} rows") };
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

    /// <summary>The units below the top that a text may mean, the most similar first.</summary>
    internal IReadOnlyList<NearCode> Nearest(string text)
    {
        var words = LabelText.Normalise(text.Length > LongestCompared ? text[..LongestCompared] : text);
        return words.Length == 0 ? [] : NearCode.Best(_units.All.Where(unit => unit != _units.Top).Select(unit => new NearCode(unit.Code.ToString(), unit.Name, Likeness(words, unit))));
    }

    private Unit? NearTo(string words)
    {
        var near = _units.All.Where(unit => unit != _units.Top).Select(unit => (Unit: unit, Score: Likeness(words, unit))).Where(pair => pair.Score >= NearEnough).OrderByDescending(pair => pair.Score).Take(2).ToList();
        return near is [var only] ? only.Unit : near is [var first, var second] && first.Score > second.Score ? first.Unit : null;
    }

    // A text that has all words of the other is near, however long that is.
    private static double Likeness(string words, Unit unit) => unit.Aliases.Append(unit.Name).Append(unit.Code.ToString()).Select(LabelText.Normalise)
        .Where(name => name.Length > 0)
        .Max(name => Math.Max(new NearMatch(words).To(new NearMatch(name)), HasAllOf(words, name) || HasAllOf(name, words) ? NearEnough + (0.4 * Math.Min(words.Length, name.Length) / Math.Max(words.Length, name.Length)) : 0));

    private static bool HasAllOf(string text, string other) => text.Split(' ').ToHashSet(StringComparer.Ordinal).IsSupersetOf(other.Split(' '));
}

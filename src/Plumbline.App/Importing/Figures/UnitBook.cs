using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds the unit that a text names, by code or by name.</summary>
internal sealed class UnitBook
{
    private readonly Dictionary<string, Unit> _byCode;
    private readonly Dictionary<string, Unit?> _byName = new(StringComparer.Ordinal);

    internal UnitBook(UnitTree units)
    {
        _byCode = units.All.ToDictionary(unit => unit.Code.ToString(), StringComparer.Ordinal);
        foreach (var unit in units.All)
        {
            var key = LabelText.Normalise(unit.Name);
            if (key.Length > 0 && !_byName.TryAdd(key, unit)) _byName[key] = null;
        }
    }

    internal Unit? Find(string text)
    {
        var plain = PlainText.Read(text);
        return _byCode.GetValueOrDefault(plain) ?? _byCode.GetValueOrDefault(plain.ToLowerInvariant()) ?? _byName.GetValueOrDefault(LabelText.Normalise(plain));
    }

    /// <summary><c>, perhaps “north”</c>, or an empty text.</summary>
    internal string Near(string text) => Spelling.Suggestion(text.Length > 100 ? text[..100] : text, _byCode.Keys);
}

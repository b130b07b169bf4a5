using System.Runtime.InteropServices;

namespace Plumbline.App.Ledger.Holding;

/// <summary>Repeated texts (periods, statuses, files), each stored once.</summary>
internal sealed class Words
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private (string? Text, int Place) _last;

    public string this[int place] => _texts[place];

    public int PlaceOf(string text)
    {
        if (ReferenceEquals(text, _last.Text)) return _last.Place;
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, text, out var known);
        if (!known)
        {
            place = _texts.Count;
            _texts.Add(text);
        }

        _last = (text, place);
        return place;
    }
}

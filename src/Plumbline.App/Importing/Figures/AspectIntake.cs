using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Figures;

/// <summary>The aspects that the figures of an import have, each text once; beyond a number that no table of figures reaches, they are not told apart.</summary>
internal sealed class AspectIntake
{
    private const int Most = 1_000;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private bool _isOpen;

    /// <summary>Those to ask the ledger for; null is every one.</summary>
    internal IReadOnlyCollection<string>? Asked => _isOpen ? null : _texts;

    /// <summary>The text of an aspect.</summary>
    internal string Shared(Aspect aspect)
    {
        var text = aspect.ToString();
        if (_texts.TryGetValue(text, out var known)) return known;
        if (_texts.Count < Most) _texts.Add(text);
        else _isOpen = true;
        return text;
    }
}

using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Derivations;

/// <summary>How the parts of a total are printed, and so the total: pounds, thousands, the most decimals among them.</summary>
internal struct PrintedForm
{
    private const int DecimalsOfAScale = 3;

    private bool _hasNumbers;
    private QuantityScale _scale;
    private QuantitySign _sign;
    private bool _grouped;
    private bool _bracketed;
    private bool _inDays;
    private int _decimals;

    /// <summary>Adds a part. Parts in k and in m give a total in k, which loses no digit.</summary>
    internal void Add(ObservedValue value)
    {
        switch (value)
        {
            case ObservedValue.Number number:
                _inDays |= number.InDays;
                Add(number.Quantity);
                break;
            case ObservedValue.Fraction { PrintedPercentage: { } percentage }: Add(percentage); break;
            case ObservedValue.Verdict { Quantity: { } quantity }: Add(quantity); break;
            case ObservedValue.Fraction or ObservedValue.Verdict or ObservedValue.Missing: break;
        }
    }

    /// <summary>Adds the parts of another total.</summary>
    internal void Add(in PrintedForm other)
    {
        if (!other._hasNumbers) return;
        _inDays |= other._inDays;
        Add(other._sign, other._scale, other._decimals, other._bracketed, other._grouped);
    }

    /// <summary>The decimals shown: those of the indicator, else the most among the parts.</summary>
    internal readonly int Decimals(Indicator indicator, int least) => indicator.Decimals ?? Math.Max(_decimals, least);

    /// <summary>An amount in this form.</summary>
    internal readonly ObservedValue Show(decimal amount, int decimals, Measure measure)
    {
        var sign = _sign == QuantitySign.None && measure.IsPercent ? QuantitySign.Percent : _sign;
        var quantity = Quantity.Exactly(amount, decimals, sign, sign == QuantitySign.Percent ? QuantityScale.One : _scale, _bracketed, _grouped);
        return _inDays ? ObservedValue.OfDays(quantity) : ObservedValue.Of(quantity);
    }

    private void Add(Quantity quantity) => Add(quantity.Sign, quantity.Scale, quantity.Decimals, quantity.IsBracketed, quantity.IsGrouped);

    private void Add(QuantitySign sign, QuantityScale scale, int decimals, bool bracketed, bool grouped)
    {
        if (!_hasNumbers) (_hasNumbers, _scale, _decimals) = (true, scale, decimals);
        else if (scale < _scale) (_scale, _decimals) = (scale, Math.Max(decimals, _decimals - (DecimalsOfAScale * (_scale - scale))));
        else _decimals = Math.Max(_decimals, decimals - (DecimalsOfAScale * (scale - _scale)));
        if (_sign == QuantitySign.None) _sign = sign;
        _bracketed |= bracketed;
        _grouped |= grouped;
    }
}

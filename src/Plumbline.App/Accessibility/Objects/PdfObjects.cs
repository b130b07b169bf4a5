using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using PdfPigStreams = UglyToad.PdfPig.PdfExtensions;

namespace Plumbline.App.Accessibility.Objects;

/// <summary>The objects of an opened PDF: references are followed, and a value of another kind than the one asked for is null.</summary>
internal sealed class PdfObjects(IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfLimits limits, CancellationToken cancellation)
{
    private const int MostReferences = 16;
    private readonly Dictionary<IndirectReference, IToken?> _read = [];
    private readonly Dictionary<IToken, long> _numbers = new(ReferenceEqualityComparer.Instance);

    internal PdfLimits Limits => limits;

    /// <summary>Stops a reading that has been cancelled or has taken too long.</summary>
    internal void ThrowIfStopped() => cancellation.ThrowIfCancellationRequested();

    /// <summary>The value behind a reference, or the value itself; null for none.</summary>
    internal IToken? Resolve(IToken? token)
    {
        for (var i = 0; i < MostReferences && token is IndirectReferenceToken reference; i++) token = Read(reference.Data);
        return token is IndirectReferenceToken or NullToken ? null : token;
    }

    /// <summary>The value of a key; null if there is none of this kind.</summary>
    internal T? Get<T>(DictionaryToken? dictionary, string key)
        where T : class, IToken => Resolve(dictionary?.Data.GetValueOrDefault(key)) as T;

    /// <summary>A dictionary, or that of a stream.</summary>
    internal DictionaryToken? Dictionary(IToken? token) => Resolve(token) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    internal DictionaryToken? Dictionary(DictionaryToken? dictionary, string key) => Dictionary(dictionary?.Data.GetValueOrDefault(key));

    internal string? Name(DictionaryToken? dictionary, string key) => Get<NameToken>(dictionary, key)?.Data;

    internal int? Whole(DictionaryToken? dictionary, string key) => Whole(dictionary?.Data.GetValueOrDefault(key));

    internal int? Whole(IToken? token) =>
        Resolve(token) is NumericToken number && number.Data is >= int.MinValue and <= int.MaxValue ? (int)number.Data : null;

    internal bool IsTrue(DictionaryToken? dictionary, string key) => Get<BooleanToken>(dictionary, key) is { Data: true };

    /// <summary>A text string; null if there is none.</summary>
    internal string? Text(DictionaryToken? dictionary, string key) => Text(dictionary?.Data.GetValueOrDefault(key));

    internal string? Text(IToken? token) => Resolve(token) switch
    {
        StringToken text => text.Data,
        HexToken hex when hex.Bytes is [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(hex.Bytes[2..]),
        HexToken hex => Encoding.Latin1.GetString(hex.Bytes),
        _ => null,
    };

    /// <summary>The entries of an array; a single value counts as an array of one, and no value as an empty one.</summary>
    internal IReadOnlyList<IToken> Items(DictionaryToken? dictionary, string key) => Items(dictionary?.Data.GetValueOrDefault(key));

    internal IReadOnlyList<IToken> Items(IToken? token) => Resolve(token) switch
    {
        null => [],
        ArrayToken array => array.Data,
        _ => [token!],
    };

    /// <summary>A stream's bytes without their compression.</summary>
    internal ReadOnlyMemory<byte> Decode(StreamToken stream)
    {
        ThrowIfStopped();
        return PdfPigStreams.Decode(stream, filters, scanner);
    }

    /// <summary>The number of the object that a reference names; null for a value that stands within another one.</summary>
    internal static long? NumberOf(IToken? token) => (token as IndirectReferenceToken)?.Data.ObjectNumber;

    /// <summary>What tells one value from another: the number of its object, or where it has none a negative number of our own.</summary>
    internal long Identity(IToken reference, IToken value) =>
        NumberOf(reference) ?? (_numbers.TryGetValue(value, out var number) ? number : _numbers[value] = -1 - _numbers.Count);

    private IToken? Read(IndirectReference reference)
    {
        if (_read.TryGetValue(reference, out var known)) return known;
        ThrowIfStopped();
        var found = scanner.Get(reference)?.Data;
        if (found is not StreamToken) _read[reference] = found;
        return found;
    }
}

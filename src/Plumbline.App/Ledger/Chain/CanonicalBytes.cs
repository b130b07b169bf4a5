using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Chain;

/// <summary>The bytes that a change's hash covers. Every field has a length prefix or a fixed size, so different contents give different bytes.</summary>
/// <remarks>Integers are big-endian; text is a 4-byte length and UTF-8; an absent text has length −1. Layout: docs/decisions/ledger-hash-chain.md.</remarks>
internal sealed class CanonicalBytes
{
    private const string Layout = "plumbline.change.1";
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Header(string organisation, Change change)
    {
        Text(Layout);
        Text(organisation);
        Int(change.Number.Value);
        Long(change.At.ToUnixTimeMilliseconds());
        Text(change.Author.Post);
        Text(change.Author.Account);
        Text(change.Author.OnBehalfOf);
        Text(change.Reason);
        Text(change.Source);
        Text(change.Previous.Hex);
        Int(change.Definitions);
        Int(change.Observations);
        Int(change.Blobs);
    }

    public void Definition(DefinitionFact fact)
    {
        Byte((byte)'D');
        Text(fact.Kind.Name);
        Text(fact.Parent);
        Text(fact.Key);
        Text(fact.Body);
    }

    public void Observation(ObservationFact fact)
    {
        Byte((byte)'O');
        Text(fact.Indicator);
        Text(fact.Unit);
        Text(fact.Aspect);
        Text(fact.Frequency);
        Int(fact.FirstDay);
        Text(fact.Period);
        Byte((byte)MarksOfFact.Of(fact));
        Text(fact.Value);
        Decimal(fact.Numerator);
        Decimal(fact.Denominator);
        Text(fact.Status);
        Text(fact.Note);
        Text(fact.SourceNote);
        Text(fact.SourceFile);
        Int(fact.SourceRow);
        Int(fact.SourceColumn);
    }

    /// <summary>A blob by the hash of its bytes.</summary>
    public void Blob(BlobFact blob)
    {
        Byte((byte)'B');
        Text(blob.Hash);
        Text(blob.MediaType);
        Int(blob.Content.Length);
    }

    private void Byte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    private void Int(int value)
    {
        Reserve(4);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(Length), value);
        Length += 4;
    }

    private void Long(long value)
    {
        Reserve(8);
        BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(Length), value);
        Length += 8;
    }

    private void Text(string? text)
    {
        if (text is null)
        {
            Int(-1);
            return;
        }

        Reserve(4 + (text.Length * 3));
        var written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length + 4));
        Int(written);
        Length += written;
    }

    private void Decimal(decimal? value)
    {
        if (value is not { } number)
        {
            Int(-1);
            return;
        }

        Reserve(36);
        _ = number.TryFormat(_bytes.AsSpan(Length + 4), out var written, default, CultureInfo.InvariantCulture);
        Int(written);
        Length += written;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}

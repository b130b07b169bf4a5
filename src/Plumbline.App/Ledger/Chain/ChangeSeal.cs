using System.Security.Cryptography;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Chain;

/// <summary>Computes the hash of one change, fact by fact: the header, definitions in order of kind, parent and key, observations in order of series and day, blobs in order of hash.</summary>
internal sealed class ChangeSeal : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CanonicalBytes _bytes;
    private readonly int _flushAt;

    // With flushAt 0 every fact is hashed at once, so many seals may share one buffer.
    public ChangeSeal(string organisation, Change change, CanonicalBytes bytes, int flushAt = 0)
    {
        _bytes = bytes;
        _flushAt = flushAt;
        bytes.Clear();
        bytes.Header(organisation, change);
        Flush();
    }

    public int Definitions { get; private set; }

    public int Observations { get; private set; }

    public int Blobs { get; private set; }

    public void Add(DefinitionFact fact)
    {
        Definitions++;
        _bytes.Definition(fact);
        if (_bytes.Length > _flushAt) Flush();
    }

    public void Add(ObservationFact fact)
    {
        Observations++;
        _bytes.Observation(fact);
        if (_bytes.Length > _flushAt) Flush();
    }

    public void Add(BlobFact blob)
    {
        Blobs++;
        _bytes.Blob(blob);
        if (_bytes.Length > _flushAt) Flush();
    }

    public ChangeHash Close()
    {
        Flush();
        return ChangeHash.Of(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_bytes.Written);
        _bytes.Clear();
    }
}

using Plumbline.Core.Pictures;

namespace Plumbline.Core.Checks;

/// <summary>What an organisation says about its checks.</summary>
public static class PictureChecks
{
    extension(OrganisationPicture picture)
    {
        /// <summary>The organisation's own checks.</summary>
        public IReadOnlyList<CheckDefinition> Checks => picture.Values.Of<CheckDefinition>();

        /// <summary>The findings that a post has accepted.</summary>
        public IReadOnlyList<Acceptance> Acceptances => picture.Values.Of<Acceptance>();
    }
}

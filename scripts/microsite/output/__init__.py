"""What happens to the built site: languages merged, sitemap, checks of the built pages, the swap."""

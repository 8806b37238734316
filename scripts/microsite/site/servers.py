"""`deploy/servers/`: the same headers as files for nginx, Caddy and Apache, complete but for the
lines marked HERE. They know nothing of one site, so that a release never waits for a restart.

The 404 page is that of the language asked for, where there is one. No address that was asked for is
written down.
"""

from collections.abc import Iterator

from microsite.site.sent import EVERYWHERE, FILES, OF_A_FILE, OF_A_PAGE

FOLDER = "deploy/servers"
_WRITTEN = "Written by `make reference` from scripts/microsite/site/sent.py; change the lines"
_KEPT = "|".join(FILES)
_TAG = "[a-z]{2,3}(?:-[A-Za-z0-9]+)*"
"""How a language tag looks in an address (BCP 47)."""


def iter_servers() -> Iterator[tuple[str, str]]:
    """Yield the path in the project and the text of each file."""
    yield f"{FOLDER}/nginx.conf", _nginx()
    yield f"{FOLDER}/Caddyfile", _caddy()
    yield f"{FOLDER}/apache.conf", _apache()


def _nginx() -> str:
    headers = "\n".join(f'    add_header {n} "{v}" always;' for n, v in EVERYWHERE.items())
    return f"""\
# {_WRITTEN}
# marked HERE in a copy of it. It belongs into the http block: /etc/nginx/conf.d/safer-online.conf.
# A whole school at once needs `worker_connections 4096;` in the events block of nginx.conf.
map $uri $safer_online_cache {{
    default "{OF_A_PAGE}";
    "~\\.({_KEPT})$" "{OF_A_FILE}";
}}
map $request_uri $safer_online_language {{
    default "";
    "~^(?<tag>/{_TAG})/" $tag;
}}

server {{
    listen 80; # HERE: 443 ssl, and your certificate
    server_name _; # HERE: the name of the host
    root /srv/safer-online/current; # HERE: the link that publish.py swaps

    index index.html;
    charset utf-8;
    server_tokens off;
    absolute_redirect off;
    access_log off;
    log_not_found off;
    error_log /dev/stderr crit;
    gzip_static on;
    # HERE: brotli_static on; where nginx has that module
    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript image/svg+xml application/xml
        application/manifest+json text/plain;
    types {{
        text/html html htm;
        text/css css;
        text/javascript js;
        text/plain txt;
        text/xml xml;
        image/svg+xml svg;
        image/png png;
        image/jpeg jpg;
        image/webp webp;
        image/x-icon ico;
        application/manifest+json webmanifest;
    }}

{headers}
    add_header Cache-Control $safer_online_cache always;

    error_page 403 =404 @missing;
    error_page 404 @missing;
    location / {{
        try_files $uri $uri/ =404;
    }}
    location ~ "^/_(headers|redirects)$|\\.(br|gz)$|/\\.(?!well-known/)" {{
        return 404;
    }}
    location @missing {{
        try_files $safer_online_language/404.html /404.html =404;
    }}
}}
"""


def _caddy() -> str:
    headers = "\n".join(f'\t\t{name} "{value}"' for name, value in EVERYWHERE.items())
    return f"""\
# {_WRITTEN}
# marked HERE in a copy of it. Caddy writes down no requests unless it is told to.
{{
	admin off
}}

# HERE: the name of the host; Caddy gets the certificate
:80 {{
	# HERE: the link that publish.py swaps
	root * /srv/safer-online/current
	encode gzip
	header {{
{headers}
		-Server
	}}
	@file path_regexp \\.({_KEPT})$
	@page not path_regexp \\.({_KEPT})$
	header @file Cache-Control "{OF_A_FILE}"
	header @page Cache-Control "{OF_A_PAGE}"
	@manifest path *.webmanifest
	header @manifest Content-Type "application/manifest+json"
	@hidden path_regexp ^/_(headers|redirects)$|\\.(br|gz)$|/\\.(built|[^w])
	error @hidden 404
	file_server {{
		precompressed br gzip
	}}

	handle_errors {{
		header {{
{headers}
			Cache-Control "{OF_A_PAGE}"
			-Server
		}}
		@language path_regexp tag ^/({_TAG})/
		handle @language {{
			rewrite * /{{re.tag.1}}/404.html
			try_files {{path}} /404.html
			file_server
		}}
		handle {{
			rewrite * /404.html
			file_server
		}}
	}}
}}
"""


def _apache() -> str:
    headers = "\n".join(f'    Header always set {n} "{v}"' for n, v in EVERYWHERE.items())
    tag = _TAG.replace("(?:", "(")
    return f"""\
# {_WRITTEN}
# marked HERE in a copy of it. It needs Apache 2.4.13 and a2enmod headers dir mime deflate filter.
<VirtualHost *:80>
    # HERE: 443, and your certificate; the name of the host; the link that publish.py swaps, twice
    ServerName safer-online.example
    DocumentRoot /srv/safer-online/current
    <Directory /srv/safer-online/current>
        Require all granted
        AllowOverride None
        Options FollowSymLinks
    </Directory>

    DirectoryIndex index.html
    DirectorySlash On
    AddDefaultCharset utf-8
    AddType text/javascript .js
    AddType image/webp .webp
    AddType application/manifest+json .webmanifest
    ServerSignature Off
    CustomLog /dev/null common
    ErrorLog /dev/stderr
    LogLevel crit
    FileETag MTime Size
    AddOutputFilterByType DEFLATE text/html text/css text/javascript image/svg+xml

{headers}
    Header always set Cache-Control "{OF_A_PAGE}"
    Header always set Cache-Control "{OF_A_FILE}" \
"expr=%{{REQUEST_STATUS}} in {{'200','304'}} && %{{REQUEST_URI}} =~ m#\\.({_KEPT})$#"

    RedirectMatch 404 "^/_(headers|redirects)$|\\.(br|gz)$|/\\.(?!well-known/)"
    ErrorDocument 404 /404.html
    <LocationMatch "^/(?<LANGUAGE>{tag})/">
        ErrorDocument 404 "/%{{env:MATCH_LANGUAGE}}/404.html"
    </LocationMatch>
</VirtualHost>
"""
